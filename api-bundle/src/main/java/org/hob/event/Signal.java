package org.hob.event;

/**
 * A name under which parts of integrations tell each other something, without an event for everybody. Two that are equal are the same.
 *
 * @param <T> what is told
 * @param name 1–64 characters; with the name of the integration in it, others do not meet it by chance
 * @param type the class of what is told
 */
public record Signal<T>(String name, Class<T> type) {

    private static final int LONGEST = 64;

    /**
     * Makes a name for something of that class.
     *
     * @throws IllegalArgumentException if the name has no or more than 64 characters
     */
    public Signal {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("signal: " + name + " (expected: 1–" + LONGEST + " characters)");
        }
    }
}
