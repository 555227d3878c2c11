package org.hob.core.job;

import java.util.function.LongSupplier;

/**
 * How long one lane is served before the next: {@value #SEGMENTS} segments or {@value #NANOS} ns, whichever ends first. Guarded by the turn.
 *
 * <p>The clock is dear beside a short segment, so it is looked at after the second one, and then half way to where the batch will have lasted too long if the
 * segments go on as they did; and after any in which the watchdog has ticked, which finds those that are not as the ones before.
 */
final class Batch {

    static final int SEGMENTS = 64;
    static final long NANOS = 500_000;

    private final long nanos;
    private final LongSupplier clock;
    private int left;
    private int lookAt;
    private int tick;
    private int first;
    private long begun;

    /** Makes one that is that long at most, by that clock. */
    Batch(long nanos, LongSupplier clock) {
        this.nanos = nanos;
        this.clock = clock;
    }

    void begin(int now) {
        left = SEGMENTS;
        lookAt = SEGMENTS - 2;
        tick = now;
        first = now;
        begun = clock.getAsLong();
    }

    /** Returns how long it has lasted, in nanoseconds; zero if it has met one tick at most, which happens to any. */
    long overrun(int now) {
        return now - first > 1 ? clock.getAsLong() - begun : 0;
    }

    /** Returns whether another segment belongs to it, and counts that. */
    boolean goesOn(int now) {
        if (left == 0 || ((left == lookAt || now != tick) && isOver(now))) return false;
        left--;
        return true;
    }

    private boolean isOver(int now) {
        tick = now;
        int done = SEGMENTS - left;
        long lasted = clock.getAsLong() - begun;
        if (done > 0) lookAt = left - Math.clamp((nanos - lasted) / 2 * done / Math.max(1, lasted), 1, SEGMENTS);
        return lasted > nanos;
    }
}
