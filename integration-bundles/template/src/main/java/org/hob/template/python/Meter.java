package org.hob.template.python;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Counts what one rendering costs, and ends it when that is too much. */
public abstract class Meter {

    /** The longest text and list that may come of one step. */
    public static final int LARGEST = 1 << 20;

    private static final long MOST = 20_000_000;
    private static final long LONGEST_NANOS = 2_000_000_000L;
    private static final int LOOK_AT_THE_CLOCK = 1 << 16;

    private long left = MOST;
    private long untilClock = LOOK_AT_THE_CLOCK;
    private long started;

    /** Counts some work; a unit is about ten nanoseconds. */
    public final void charge(long units) {
        left -= units;
        untilClock -= units;
        if (untilClock < 0 || left < 0) look();
    }

    private void look() {
        if (left < 0) throw Raised.limit("it computes for too long (expected: at most " + MOST + " steps)");
        long now = System.nanoTime();
        if (started == 0) started = now;
        if (now - started > LONGEST_NANOS)
            throw Raised.limit("it computes for too long (expected: at most " + LONGEST_NANOS / 1_000_000 + " ms)");
        untilClock = LOOK_AT_THE_CLOCK;
    }

    /** Returns the zone of clocks that say none. */
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /** Takes note of something that is not right but goes on. */
    public abstract void warn(String message);
}
