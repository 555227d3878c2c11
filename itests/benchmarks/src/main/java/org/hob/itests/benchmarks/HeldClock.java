package org.hob.itests.benchmarks;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.hob.core.job.HouseClock;

/** A clock that stands still until it is moved. */
final class HeldClock implements HouseClock {

    private final AtomicLong nanos = new AtomicLong();

    void move(long by) {
        nanos.addAndGet(by);
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos.get());
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
