package org.hob.itests.stress;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** When it is noisy, when it is quiet, and when it is over. */
final class Tide {

    private static final long PHASE = TimeUnit.MILLISECONDS.toNanos(1_000);
    private static final int QUIET_EACH = 3;

    private final long begin = System.nanoTime();
    private final long end;

    Tide(Duration time) {
        end = begin + time.toNanos();
    }

    boolean lasts() {
        return System.nanoTime() - end < 0;
    }

    /** Returns whether nobody should make noise, so that the loop can fall asleep. */
    boolean isQuiet() {
        return (System.nanoTime() - begin) / PHASE % QUIET_EACH == QUIET_EACH - 1;
    }

    void awaitNoise() {
        while (lasts() && isQuiet()) LockSupport.parkNanos(PHASE / 100);
    }

    void awaitQuiet() {
        while (lasts() && !isQuiet()) LockSupport.parkNanos(PHASE / 100);
    }
}
