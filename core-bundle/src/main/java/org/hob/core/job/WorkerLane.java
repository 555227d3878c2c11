package org.hob.core.job;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one owner wants done by the workers, in order: some of it is at work, the rest waits until {@link WorkerShares} gives it a worker.
 *
 * <p>No job is left behind: {@link #submit} adds its job and then looks at {@code noted}; {@link #beLookedAt} clears {@code noted} and then looks for
 * jobs. One of the two sees the other.
 */
final class WorkerLane extends Node {

    private final WorkerShares shares;
    private final String share;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicBoolean noted = new AtomicBoolean();
    private final AtomicBoolean watched = new AtomicBoolean();

    // Of who gives out the workers.
    private int running;
    private long begun;
    private boolean inLine;

    /** Makes one that has part in that share. */
    WorkerLane(WorkerShares shares, String share) {
        this.shares = shares;
        this.share = share;
    }

    String share() {
        return share;
    }

    /** Has a job done as soon as there is a worker for this owner. Turn: never waits, from any thread. */
    void submit(Runnable job) {
        Footing.check();
        waitingCount.incrementAndGet();
        waiting.add(job);
        note();
    }

    private void note() {
        shares.look(noted.compareAndSet(false, true) ? this : null);
    }

    /** A job on its worker. */
    private final class AtWork implements Runnable {

        private final Runnable job;

        AtWork(Runnable job) {
            this.job = job;
        }

        @Override
        public void run() {
            try {
                job.run();
            } finally {
                ended.incrementAndGet();
                note();
            }
        }
    }

    // ---- by who gives out the workers

    /** Returns how many have ended since the last look. */
    int beLookedAt() {
        noted.set(false);
        int over = ended.getAndSet(0);
        running -= over;
        return over;
    }

    /** Returns the next job, which is to go to a worker; null if none waits. */
    @Nullable
    Runnable next() {
        var job = waiting.poll();
        if (job == null) return null;
        waitingCount.decrementAndGet();
        running++;
        begun++;
        return new AtWork(job);
    }

    /** Returns whether a job waits that nobody has lined it up for; it is lined up then. */
    boolean linesUp() {
        if (inLine || waiting.isEmpty()) return false;
        inLine = true;
        return true;
    }

    /** Returns whether it has to stay in line. */
    boolean staysInLine() {
        inLine = !waiting.isEmpty();
        return inLine;
    }

    // ---- looked at by anybody: racy

    int running() {
        return running;
    }

    int waiting() {
        return waitingCount.get();
    }

    /** Returns how many have begun so far. */
    long begun() {
        return begun;
    }

    /** Returns whether jobs wait, and nobody watches for how long; the caller does from now on. */
    boolean wantsWatching() {
        return waiting() > 0 && watched.compareAndSet(false, true);
    }

    /** Says that it is watched no more. */
    void unwatch() {
        watched.set(false);
    }
}
