package org.hob.core.job;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where the jobs of one owner have called what may block, and where that took long. Written by who has the turn, and by the watchdog; a count that is lost
 * does no harm.
 */
final class CallCounts {

    /** How many jobs of one owner may wait without the turn that they gave up by themselves. */
    private static final int AT_ONCE = 16;

    private static final long SLOW_NANOS = 1_000_000;

    private int[] times = {};
    private @Nullable Stall[] slow = {};
    private final AtomicInteger away = new AtomicInteger();

    /** Counts a call; returns whether to look from where it is called: at the first, the second, the fourth and so on, so that it costs nothing. */
    boolean isToBeLookedAt(int place) {
        if (place >= times.length) times = Arrays.copyOf(times, place + 1);
        int now = ++times[place];
        return (now & (now - 1)) == 0;
    }

    /** Notes that it took long. */
    void noteSlow(int place, Stall as) {
        var known = slow;
        if (place >= known.length) known = Arrays.copyOf(known, place + 1);
        known[place] = as;
        slow = known;
    }

    /** Returns how it was when it took long the last time; null if it does not take long. */
    @Nullable
    Stall lastSlow(int place) {
        var known = slow;
        return place < known.length ? known[place] : null;
    }

    /** Lets one more give the turn up by itself; returns false if enough have. */
    boolean tryLeave() {
        if (away.incrementAndGet() <= AT_ONCE) return true;
        away.decrementAndGet();
        return false;
    }

    /** Is told that one is back, after that time. */
    void returned(int place, long nanos) {
        away.decrementAndGet();
        if (nanos < SLOW_NANOS && place < slow.length) slow[place] = null;
    }
}
