package org.hob.core.home;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.hob.core.job.HouseClock;

/** A clock that stands still until the test moves it. */
final class ManualClock implements HouseClock {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private volatile Instant start = START;
    private volatile ZoneId zone = ZoneOffset.UTC;

    void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Sets the clock on the wall; the time that only goes on is left alone. */
    void set(Instant now, ZoneId in) {
        start = now.minusNanos(nanos.get());
        zone = in;
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return start.plusNanos(nanos.get());
    }

    @Override
    public ZoneId zone() {
        return zone;
    }
}
