package org.hob.itests.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/**
 * A segment that is done so many times on a loop, one after the other. The last link comes after all that the segments before it have caused, so that
 * delivery counts.
 */
final class Chain implements Runnable {

    private final Executor loop;
    private final Runnable segment;
    private final CountDownLatch end = new CountDownLatch(1);
    private int left;

    private Chain(Executor loop, int times, Runnable segment) {
        this.loop = loop;
        this.segment = segment;
        left = times;
    }

    /** Does it, and waits for the end. */
    static void run(Executor loop, int times, Runnable segment) throws InterruptedException {
        var chain = new Chain(loop, times, segment);
        loop.execute(chain);
        chain.end.await();
    }

    @Override
    public void run() {
        if (left-- == 0) {
            end.countDown();
            return;
        }
        segment.run();
        loop.execute(this);
    }
}
