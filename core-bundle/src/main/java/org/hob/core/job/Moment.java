package org.hob.core.job;

import java.time.Instant;

/** The time of the segment that runs now. Guarded by the turn. */
final class Moment {

    private final HouseClock clock;
    private Instant now = Instant.EPOCH;
    private long segment = -1;

    Moment(HouseClock clock) {
        this.clock = clock;
    }

    /** Returns the time of that segment, which is when it was asked for first. */
    Instant of(long running) {
        if (running != segment) {
            now = clock.now();
            segment = running;
        }
        return now;
    }
}
