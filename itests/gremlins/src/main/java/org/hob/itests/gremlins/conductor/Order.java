package org.hob.itests.gremlins.conductor;

import java.util.List;

/**
 * One gremlin in one place.
 *
 * @param operation what it does
 * @param where where it does it, for people
 * @param call what its bundle is to be told
 * @param bundle the symbolic name of its bundle
 * @param jar its bundle
 * @param lines the lines that are its own
 * @param partner what a second bundle is to be told at the same time; empty if there is none
 * @param partnerJar the second bundle
 * @param terminal what is asked of the terminal; empty for nothing
 * @param endless whether it goes on until it is told to stop
 * @param harmless whether there is nothing that anybody would have to notice
 * @param stays whether threads of it can never go away
 */
public record Order(
        String operation,
        String where,
        String call,
        String bundle,
        String jar,
        List<Lines> lines,
        String partner,
        String partnerJar,
        String terminal,
        boolean endless,
        boolean harmless,
        boolean stays) {

    /**
     * Some lines of a file.
     *
     * @param file its name, {@code SlowDisk.java}, or the folder of a library, {@code org/sqlite/}
     * @param first the first
     * @param last the last
     */
    public record Lines(String file, int first, int last) {}

    boolean isFault() {
        return where.startsWith("hook ");
    }

    /** Returns whether it can be let out again in the same house: whoever is kept out after it cannot. */
    boolean comesAgain() {
        return !isFault() && !endless && partner.isEmpty() && terminal.isEmpty();
    }
}
