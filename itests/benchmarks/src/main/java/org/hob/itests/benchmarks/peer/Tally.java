package org.hob.itests.benchmarks.peer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what listeners hear until it is enough. */
final class Tally {

    private static final long PATIENCE_SECONDS = 30;

    private final AtomicLong left = new AtomicLong();
    private volatile CountDownLatch end = new CountDownLatch(0);

    /** Expects so much. To be called before anything is fired. */
    void expect(long much) {
        end = new CountDownLatch(1);
        left.set(much);
    }

    /** Counts one. By one thread at a time, which spares it an atomic operation. */
    void hear() {
        long now = left.getPlain() - 1;
        left.setRelease(now);
        if (now == 0) end.countDown();
    }

    void await() throws InterruptedException {
        if (end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        throw new IllegalStateException("not heard: " + left + " (expected: all of it)");
    }
}
