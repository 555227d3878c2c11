package org.hob.itests.gremlins.heartbeat;

import java.util.concurrent.locks.LockSupport;

/** A thread that asks for a job again and again, however late the last one is. */
final class Pulse implements AutoCloseable {

    /** Has a job run. */
    @FunctionalInterface
    interface Way {
        void run(Runnable job);
    }

    private final Way way;
    private final Lateness lateness;
    private final Failures failures;
    private final long interval;
    private final boolean ofMachine;
    private volatile boolean closed;

    private Pulse(Way way, Lateness lateness, Failures failures, long interval, boolean ofMachine) {
        this.way = way;
        this.lateness = lateness;
        this.failures = failures;
        this.interval = interval;
        this.ofMachine = ofMachine;
    }

    static Pulse begin(Way way, Lateness lateness, Failures failures, long interval, boolean ofMachine) {
        var pulse = new Pulse(way, lateness, failures, interval, ofMachine);
        var thread = Thread.ofPlatform().daemon().name("gremlins-pulse").unstarted(pulse::beat);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
        return pulse;
    }

    private void beat() {
        for (long at = System.nanoTime(); !closed; at = Math.max(at + interval, System.nanoTime() - interval)) {
            while (System.nanoTime() < at) LockSupport.parkNanos(this, at - System.nanoTime());
            // Its own lateness is the machine's, or the collector's.
            long asked = ofMachine ? at : System.nanoTime();
            lateness.expect(asked);
            try {
                way.run(() -> lateness.came(System.nanoTime() - asked));
            } catch (RuntimeException refused) {
                failures.add("refused", refused);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
