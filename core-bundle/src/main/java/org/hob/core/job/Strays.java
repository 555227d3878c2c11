package org.hob.core.job;

import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads for virtual threads that were born in a coroutine, and for coroutines that unwind when there are no turns any more: as many as are needed, up to
 * {@value #MOST}.
 *
 * <p>Whoever wakes such a virtual thread may have the turn, so he only queues it and wakes somebody: a thread that is idle, or the maker, which makes the
 * threads. It makes one for each processor at once, and more when something still waits a little later.
 */
final class Strays implements Executor {

    static final int MOST = 256;

    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final long IDLE_NANOS = 10_000_000_000L;
    private static final long LITTLE_LATER_NANOS = 1_000_000;
    private static final long TRY_AGAIN_NANOS = 100_000_000;

    private final Journal journal;
    private final ThreadFactory threads;
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final Deque<Thread> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread maker = Thread.ofPlatform()
            .name("hob-stray-0")
            .daemon()
            .inheritInheritableThreadLocals(false)
            .unstarted(this::make);
    private volatile boolean closed;

    Strays(Journal journal) {
        this(
                journal,
                Thread.ofPlatform()
                        .name("hob-stray-", 1)
                        .daemon()
                        .inheritInheritableThreadLocals(false)
                        .factory());
    }

    Strays(Journal journal, ThreadFactory threads) {
        this.journal = journal;
        this.threads = threads;
        maker.setContextClassLoader(null);
    }

    void start() {
        maker.start();
    }

    /** Turn: never waits, and makes no thread unless there are no turns any more. */
    @Override
    public void execute(Runnable continuation) {
        ready.add(continuation);
        if (closed) makeFor(continuation);
        else wake(idle.poll());
    }

    private void wake(@Nullable Thread one) {
        LockSupport.unpark(one == null ? maker : one);
    }

    /** Makes one here, since the maker has ended; without one it is not taken at all. */
    private void makeFor(Runnable continuation) {
        try {
            makeOne();
        } catch (Throwable noThread) {
            if (ready.remove(continuation)) throw noThread;
        }
    }

    /** Keeps no thread any more that is idle; who is still to come gets one. */
    void close() {
        closed = true;
        for (var one = idle.poll(); one != null; one = idle.poll()) LockSupport.unpark(one);
        LockSupport.unpark(maker);
    }

    // ---- the maker

    private void make() {
        boolean said = false;
        while (true) {
            boolean last = closed;
            if (ready.isEmpty() || count.get() >= MOST) {
                if (last) return;
                LockSupport.park(this);
                Thread.interrupted();
            } else {
                try {
                    makeOne();
                    said = false;
                    if (count.get() >= AT_ONCE) rest(LITTLE_LATER_NANOS);
                } catch (Throwable noThread) {
                    said = said || says(noThread);
                    rest(TRY_AGAIN_NANOS);
                }
            }
        }
    }

    private boolean says(Throwable noThread) {
        try {
            journal.failed("making a thread for virtual threads", noThread);
            return true;
        } catch (OutOfMemoryError later) {
            return false;
        }
    }

    private void makeOne() {
        int before = count.get();
        while (before < MOST && !count.compareAndSet(before, before + 1)) before = count.get();
        if (before >= MOST) return;
        try {
            threads.newThread(this::serve).start();
        } catch (Throwable noThread) {
            count.decrementAndGet();
            throw noThread;
        }
    }

    /** Rests that long, however often it is woken. */
    private void rest(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            Thread.interrupted();
        }
    }

    // ---- the threads

    private void serve() {
        try {
            for (var work = next(); work != null; work = next()) run(work);
        } finally {
            count.decrementAndGet();
            if (!ready.isEmpty()) replace();
        }
    }

    /** Sees to what came when it was about to end, and there were as many as there may be. */
    private void replace() {
        if (closed) makeOne();
        else wake(null);
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (Throwable failure) {
            journal.failed("a virtual thread", failure);
        }
    }

    /** Returns what is next, or null if this thread is to end. Who queues something looks for who is idle then; who is idle looks at the queue then. */
    private @Nullable Runnable next() {
        var me = Thread.currentThread();
        long since = System.nanoTime();
        while (true) {
            boolean last = closed;
            var work = ready.poll();
            if (work != null) return work;
            if (last) return null;
            idle.push(me);
            if (ready.isEmpty() && !closed) LockSupport.parkNanos(this, IDLE_NANOS);
            Thread.interrupted();
            boolean isAwaited = !idle.remove(me);
            if (!isAwaited && System.nanoTime() - since >= IDLE_NANOS) return null;
        }
    }
}
