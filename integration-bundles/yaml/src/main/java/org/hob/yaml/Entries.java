package org.hob.yaml;

import java.util.Collection;
import java.util.List;
import org.hob.home.Home;

/**
 * What a section runs, entry by entry, each in a scope of its own. When the files change, only those entries are restarted that say something else
 * than before; a running unchanged one goes on. Not thread-safe: made for {@link Section#take}.
 */
public final class Entries {

    /**
     * One entry of a section.
     *
     * @param key tells it from the others, and finds it again after a change: an id, a name
     * @param path the keys that lead to it, such as {@code automation[3]}
     * @param node what it says
     */
    public record Entry(String key, String path, Node node) {

        /** Returns where it is, for a {@link Binder}. */
        public Spot spot(Mistakes mistakes) {
            return new Spot(path, mistakes);
        }
    }

    /** Brings an entry to life. */
    @FunctionalInterface
    public interface Start {

        /**
         * Starts it. What is wrong is noted at the spot; what it throws is a mistake of the entry.
         *
         * <p>Turn: runs right here.
         *
         * @param home ends with the entry
         */
        void start(Home home, Entry entry, Spot spot);
    }

    private final Home home;
    private final Start start;

    /** Runs entries in scopes of this home. */
    public Entries(Home home, Start start) {
        this.home = home;
        this.start = start;
    }

    /**
     * Returns the entries of a keyed section: each under its key.
     *
     * <p>Turn: runs right here.
     *
     * @param section the section's name, with which paths begin
     */
    public static List<Entry> keyed(String section, Mapping mapping) {
        return mapping.entries().stream()
                .map(entry -> new Entry(entry.name(), section + '.' + entry.name(), entry.value()))
                .toList();
    }

    /**
     * Returns the entries of a list: each under the first of these keys that it has, else under what it says. One whose key another has already is a
     * mistake, and left out.
     *
     * <p>Turn: runs right here.
     *
     * @param section the section's name, with which paths begin
     * @param keys such as {@code id}, {@code alias}
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static List<Entry> listed(String section, Sequence sequence, List<String> keys, Mistakes mistakes) {
        throw new UnsupportedOperationException(section + sequence + keys + mistakes);
    }

    /**
     * Ends what is not among them, restarts what says something else than before, starts what is new, and leaves the rest alone. All that is known to be
     * wrong with them is noted, also of those left alone.
     *
     * <p>Turn: never waits.
     */
    @SuppressWarnings("DoNotCallSuggester")
    public void become(Collection<Entry> entries, Mistakes mistakes) {
        throw new UnsupportedOperationException(home + " " + start + entries + mistakes);
    }
}
