package org.hob.core.job;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is moved; for tests. */
public final class ManualClock implements HouseClock {

    private volatile Instant start;
    private volatile ZoneId zone;
    private final AtomicLong nanos = new AtomicLong();

    /** Makes a clock that stands at 2030-01-01T00:00Z. */
    public ManualClock() {
        this(ZonedDateTime.of(2030, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    /** Makes a clock that stands at that time. */
    public ManualClock(ZonedDateTime start) {
        this.start = start.toInstant();
        zone = start.getZone();
    }

    /** Moves it on. Turn: never waits; the loop does not notice by itself. */
    public void advance(Duration time) {
        advance(time.toNanos());
    }

    /** Sets the clock on the wall; the time that only ever goes on is left alone. Turn: never waits, nobody is told. */
    public void set(ZonedDateTime now) {
        start = now.toInstant().minusNanos(nanos.get());
        zone = now.getZone();
    }

    void advance(long time) {
        nanos.addAndGet(time);
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
