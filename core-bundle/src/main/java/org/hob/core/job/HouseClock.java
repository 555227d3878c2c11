package org.hob.core.job;

import java.time.Instant;
import java.time.ZoneId;

/** The time of the house. One clock is injected, and tests own it. */
public interface HouseClock {

    /** Returns a time that only ever goes on, in nanoseconds from an arbitrary origin. */
    long nanos();

    /** Returns the time of day. */
    Instant now();

    /** Returns the zone of the house. */
    ZoneId zone();

    /** Returns the clock of the machine. */
    static HouseClock ofMachine() {
        return MachineClock.INSTANCE;
    }
}
