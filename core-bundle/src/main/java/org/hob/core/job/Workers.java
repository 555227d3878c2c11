package org.hob.core.job;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads for jobs that may block. There are as many as are needed, up to a limit; each owner, and each bundle, may use only some of them
 * ({@link WorkerShares}).
 *
 * <p>Threads are made by workers, never by who hands in a job: a worker that takes the last idle place starts the next worker before it begins, so that
 * one always waits. Handing in is one wait-free offer.
 */
final class Workers implements Executor {

    /** How many are given out; one more to a bundle that would have none. */
    static final int LIMIT = 256;

    /** How many there may be, whoever wants more. */
    static final int MOST = 2 * LIMIT;

    private static final long IDLE_SECONDS = 30;

    private final Journal journal;
    private final WorkerShares shares = new WorkerShares(this);
    private final LinkedTransferQueue<Runnable> ready = new LinkedTransferQueue<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
    private final AtomicInteger idle = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicInteger hurried = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean holding;
    private volatile int generation;
    private volatile boolean closed;

    Workers(Journal journal) {
        this.journal = journal;
    }

    void start() {
        hire();
    }

    /** Returns a new lane of an owner that has part in that share of the workers: a bundle's, for one of its uses. */
    WorkerLane lane(String share) {
        return new WorkerLane(shares, share);
    }

    /** Runs core code, or a job whose turn it is in its lane, on a worker. Turn: never waits. */
    @Override
    public void execute(Runnable job) {
        unfinished.incrementAndGet();
        if (holding) held.add(job);
        else ready.offer(job);
        // Nobody may be left who would take it.
        if (closed) hire();
    }

    /** Runs core code that is not held back, and late rather than never. Turn: never waits. */
    void hurry(Runnable work) {
        unfinished.incrementAndGet();
        hurried.incrementAndGet();
        ready.offer(() -> {
            try {
                work.run();
            } finally {
                hurried.decrementAndGet();
            }
        });
        if (closed) hire();
    }

    /** Returns whether some of that has not been done yet. */
    boolean isHurrying() {
        return hurried.get() > 0;
    }

    /** Returns whether the calling thread is one of them. */
    boolean isWorker() {
        return Thread.currentThread() instanceof Worker;
    }

    /** Holds back what is handed in until it is let, or not any more; for tests. */
    void hold(boolean all) {
        holding = all;
        if (!all) letAll();
    }

    private void letAll() {
        boolean more = true;
        while (more) more = letOne();
    }

    /** Lets the next job begin that was held back; returns false if there is none. */
    boolean letOne() {
        var next = held.poll();
        if (next != null) ready.offer(next);
        return next != null;
    }

    /** Returns how many have been let, and not ended. */
    int atWork() {
        return unfinished.get() - held.size();
    }

    private void hire() {
        if ((closed && ready.isEmpty()) || all.size() >= MOST) return;
        idle.incrementAndGet();
        Worker worker = null;
        try {
            worker = new Worker("hob-worker-" + made.incrementAndGet(), generation);
            all.add(worker);
            worker.start();
        } catch (OutOfMemoryError noThread) {
            idle.decrementAndGet();
            if (worker != null) all.remove(worker);
            journal.failed("making a worker", noThread);
        }
    }

    /** One worker. */
    private final class Worker extends JobThread {

        private final int born;

        Worker(String name, int born) {
            super(name);
            this.born = born;
        }

        @Override
        public void run() {
            try {
                for (var job = take(); job != null; job = take()) work(job);
            } finally {
                all.remove(this);
            }
        }

        /** Returns the next job, or null if this worker is to end. */
        private @Nullable Runnable take() {
            while (born == generation) {
                try {
                    var job = closed ? ready.poll() : ready.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                    if (job != null) return job;
                    if (closed || idle.get() > 1) break;
                } catch (InterruptedException leftOver) {
                    tidy();
                } catch (OutOfMemoryError noRoom) {
                    failed(noRoom);
                }
            }
            // First, so that whoever takes its place finds one where there are as many as there may be.
            all.remove(this);
            if (idle.decrementAndGet() == 0) hire();
            return null;
        }

        private void work(Runnable job) {
            if (idle.decrementAndGet() == 0) hire();
            try {
                job.run();
            } catch (Throwable failure) {
                failed(failure);
            } finally {
                execution(null);
                tidy();
                idle.incrementAndGet();
                unfinished.decrementAndGet();
            }
        }
    }

    void failed(Throwable failure) {
        journal.failed("a worker", failure);
    }

    /** Lets fresh threads take over as the old ones become idle, so that nothing foreign code left on them stays. */
    synchronized void renew() {
        generation++;
        for (int n = idle.get(); n > 0; n--) execute(() -> {});
    }

    int busy() {
        return Math.max(0, all.size() - idle());
    }

    int idle() {
        return Math.max(0, idle.get());
    }

    int waiting() {
        return ready.size();
    }

    /** Returns where they are in the code of others, such as in the end of something owned. */
    List<String> inWords() {
        return all.stream()
                .map(worker -> Misuse.line(worker.getStackTrace()))
                .filter(Objects::nonNull)
                .map(line -> "a worker runs at " + line)
                .toList();
    }

    boolean isBusy() {
        return unfinished.get() > 0;
    }

    /** Interrupts the workers; they end when nothing is left to do. */
    void close() {
        closed = true;
        all.forEach(Thread::interrupt);
    }
}
