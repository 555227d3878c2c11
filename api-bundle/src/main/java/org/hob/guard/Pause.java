package org.hob.guard;

import java.time.Duration;
import java.time.Instant;

/**
 * How often the whole machine stood still for a reason that is no job's fault.
 *
 * @param cause why
 * @param count how often, 20 ms or longer
 * @param total how long altogether
 * @param longest how long at most
 * @param last when last
 */
public record Pause(Cause cause, long count, Duration total, Duration longest, Instant last) {

    /** Why nobody could do anything. */
    public enum Cause {
        /** The JVM collected garbage. */
        COLLECTION,
        /** Other programs had the processors. */
        STARVED,
        /** The machine slept. */
        SUSPENDED
    }
}
