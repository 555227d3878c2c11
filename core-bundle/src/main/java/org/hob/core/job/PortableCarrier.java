package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Coroutines on pooled platform threads that wait for the turn: the same meaning, at the price of two thread switches for a wait. For a JVM that does not
 * open {@code java.lang}.
 *
 * <p>Platform threads, since a virtual one would need a place on the JVM's scheduler to use its turn, and any bundle can take all of those.
 */
final class PortableCarrier implements Carrier {

    private static final int KEPT = 64;

    private final Deque<CoroutineThread> idle = new ArrayDeque<>();
    private final AtomicInteger made = new AtomicInteger();
    private boolean closed;
    private int generation;

    @Override
    public String name() {
        return "portable";
    }

    @Override
    public <R extends @Nullable Object> Segment coroutine(
            JobScope scope, JobType type, @Nullable Object cause, LoopTask<R> task, Callable<? extends R> code) {
        var execution = new Execution(scope, type, cause) {
            @Override
            void comeBack() {
                awaitTurn();
            }
        };
        return new Coroutine(execution, task, () -> task.run(execution, code));
    }

    private synchronized CoroutineThread thread() {
        var thread = idle.poll();
        return thread == null ? new CoroutineThread("hob-coroutine-" + made.incrementAndGet(), generation) : thread;
    }

    private synchronized boolean keep(CoroutineThread thread) {
        if (closed || thread.born != generation || idle.size() >= KEPT) return false;
        idle.push(thread);
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        renew();
    }

    @Override
    public synchronized void renew() {
        generation++;
        idle.forEach(CoroutineThread::retire);
        idle.clear();
    }

    /** A coroutine that has not begun: the first grant of the turn, to a thread of its own. */
    private final class Coroutine extends Grant {

        private final Execution execution;
        private final LoopTask<?> task;
        private final Runnable code;

        Coroutine(Execution execution, LoopTask<?> task, Runnable code) {
            super(execution, null);
            this.execution = execution;
            this.task = task;
            this.code = code;
        }

        @Override
        Sort sort() {
            return Sort.START;
        }

        @Override
        Thread runner() {
            var thread = thread();
            runBy(thread);
            thread.begin(this);
            return thread;
        }

        @Override
        boolean claim() {
            return !execution.scope().isShut() && !task.isDone() && super.claim();
        }

        @Override
        void refuse() {
            super.refuse();
            task.cancel();
        }

        void run() {
            Execution.bind(execution);
            execution.granted(this);
            try {
                code.run();
            } finally {
                execution.giveBack();
                Execution.bind(null);
            }
        }
    }

    /** One of the threads. */
    private final class CoroutineThread extends JobThread {

        private final int born;
        private volatile @Nullable Coroutine next;
        private volatile boolean retired;

        CoroutineThread(String name, int born) {
            super(name);
            this.born = born;
        }

        void begin(Coroutine coroutine) {
            next = coroutine;
            if (getState() == State.NEW) start();
        }

        @Override
        public void run() {
            while (true) {
                var coroutine = next;
                if (coroutine != null && coroutine.isLent()) {
                    next = null;
                    coroutine.run();
                    tidy();
                    if (!keep(this)) return;
                } else {
                    LockSupport.park(this);
                    tidy();
                    if (isToEnd()) return;
                }
            }
        }

        private boolean isToEnd() {
            return retired && next == null;
        }

        void retire() {
            retired = true;
            LockSupport.unpark(this);
        }
    }
}
