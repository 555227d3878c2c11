package org.hob.itests.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.hob.home.Home;
import org.hob.job.Job;

/** Asks for something every millisecond, and notes how late it comes. */
final class Pulse implements AutoCloseable {

    private static final long INTERVAL = 1_000_000;

    /** Has a job run. */
    @FunctionalInterface
    interface Way {
        void run(Runnable job);
    }

    private final Way way;
    private Samples samples = new Samples();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean closed;
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::beat);

    private Pulse(Way way) {
        this.way = way;
        thread.setPriority(Thread.MAX_PRIORITY);
    }

    /** Begins to ask for callbacks. */
    static Pulse ofCallbacks(Home home) {
        return begin(job -> home.add(Job.callback(job::run)));
    }

    /** Begins to ask for blocking jobs. */
    static Pulse ofBlockingJobs(Home home) {
        return begin(job -> home.add(Job.blocking(job::run)));
    }

    private static Pulse begin(Way way) {
        var pulse = new Pulse(way);
        pulse.thread.start();
        return pulse;
    }

    private void beat() {
        for (long at = System.nanoTime(); !closed; at += INTERVAL) {
            while (System.nanoTime() < at) LockSupport.parkNanos(this, at - System.nanoTime());
            long asked = System.nanoTime();
            way.run(() -> note(System.nanoTime() - asked));
        }
        over.countDown();
    }

    private synchronized void note(long late) {
        samples.add(late);
    }

    /** Forgets what came so far: the first of a JVM loads what all others need. */
    synchronized void forget() {
        samples = new Samples();
    }

    /** Ends, and returns how late the jobs were. */
    Samples end() throws InterruptedException {
        close();
        over.await();
        var last = new CountDownLatch(1);
        way.run(last::countDown);
        last.await();
        synchronized (this) {
            return samples;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
