package org.hob.core.job;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One owner's share of the workers: some jobs run, the others wait in order. An owner whose jobs are all stuck has used up its own share only.
 *
 * <p>No job is left behind: {@link #submit} adds its job and then looks for a free place; who frees a place looks for a job afterwards.
 */
final class WorkerLane {

    /** How many jobs of one owner run at the same time. */
    static final int AT_ONCE = 16;

    private final Workers workers;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();

    WorkerLane(Workers workers) {
        this.workers = workers;
    }

    /**
     * Runs a job on a worker as soon as there is one for this owner. Turn: never waits.
     *
     * @throws RejectedExecutionException if too many are waiting
     */
    void submit(Runnable job) {
        if (waitingCount.incrementAndGet() > Lane.BOUND) {
            waitingCount.decrementAndGet();
            throw new RejectedExecutionException(
                    "workers: " + Lane.BOUND + " blocking jobs wait already (expected: fewer)");
        }
        waiting.add(job);
        fill();
    }

    private void fill() {
        while (!waiting.isEmpty()) {
            int now = running.get();
            if (now >= AT_ONCE) return;
            if (!running.compareAndSet(now, now + 1)) continue;
            var job = waiting.poll();
            if (job == null) {
                running.decrementAndGet();
            } else {
                waitingCount.decrementAndGet();
                workers.execute(() -> run(job));
            }
        }
    }

    private void run(Runnable job) {
        try {
            job.run();
        } finally {
            running.decrementAndGet();
            fill();
        }
    }

    int running() {
        return running.get();
    }

    int waiting() {
        return waitingCount.get();
    }
}
