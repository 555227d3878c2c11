package org.hob.itests.stress;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/** Somebody who looks at the stacks of coroutines, wakes them for nothing and interrupts them, whatever they do just then. */
final class Meddler {

    private static final int KNOWN = 16;
    private static final long PAUSE_NANOS = 200_000;

    private final AtomicReferenceArray<Thread> known = new AtomicReferenceArray<>(KNOWN);
    private final Tally tally;

    Meddler(Tally tally) {
        this.tally = tally;
    }

    /** Gets to know the calling thread. */
    void meet() {
        known.set(ThreadLocalRandom.current().nextInt(KNOWN), Thread.currentThread());
    }

    void meddle(Tide tide) {
        var random = ThreadLocalRandom.current();
        while (tide.lasts()) {
            var thread = known.get(random.nextInt(KNOWN));
            if (thread != null) {
                switch (random.nextInt(4)) {
                    case 0 -> thread.interrupt();
                    case 1 -> LockSupport.unpark(thread);
                    default -> thread.getStackTrace();
                }
                tally.operation("meddlings").increment();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
