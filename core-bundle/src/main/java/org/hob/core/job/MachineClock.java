package org.hob.core.job;

import java.time.Instant;
import java.time.ZoneId;

/** The clock of the machine. */
enum MachineClock implements HouseClock {
    INSTANCE;

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
