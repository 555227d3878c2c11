package org.hob.guard;

/** What is done when a job of a bundle blocks or computes with the turn. Each takes the turn from who keeps it too long: the house never waits. */
public enum Policy {

    /** A wait of a coroutine is dissolved in silence; one of a callback is reported. The default. */
    DISSOLVE,

    /** Every wait is reported, a coroutine's too. */
    REPORT,

    /** What would block is refused before it begins, with an exception that names the place. For tests. */
    STRICT,

    /** Nothing is reported, and who fails or floods is not kept out; who does not end is. */
    OFF
}
