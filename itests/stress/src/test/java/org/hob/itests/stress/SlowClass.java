package org.hob.itests.stress;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A class that waits when it is initialised, where not even a coroutine can give the turn up. */
final class SlowClass {

    private static final int LONGEST_MICROS = 6_000;

    static {
        try {
            // Sleeps on purpose: it is a wait of the storm's.
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MICROS));
        } catch (InterruptedException meddled) {
            Thread.currentThread().interrupt();
        }
    }

    private SlowClass() {}
}
