package org.hob.core.job;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Tasks that the thread that made it waits for together. Each says when it ends, so that nobody has to look at them all. */
final class Gathering {

    private final Thread waiter = Thread.currentThread();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicReference<@Nullable LoopTask<?>> failed = new AtomicReference<>();
    private final AtomicReference<@Nullable LoopTask<?>> succeeded = new AtomicReference<>();
    private volatile int few = Integer.MAX_VALUE;

    /** Adds one; its failure is said to nobody but the waiter. */
    <T extends LoopTask<?>> T add(T task) {
        running.incrementAndGet();
        task.observe().then(() -> ended(task));
        return task;
    }

    private void ended(LoopTask<?> task) {
        if (task.hasFailed()) failed.compareAndSet(null, task);
        if (task.hasResult()) succeeded.compareAndSet(null, task);
        if (running.decrementAndGet() < few || task.hasFailed()) LockSupport.unpark(waiter);
    }

    /** Waits until fewer than that run; the first failure is thrown. */
    void awaitFewer(int than) {
        few = than;
        Execution.await("the end of several tasks", () -> failed.get() != null || running.get() < than);
        var first = failed.get();
        if (first != null) first.await();
    }

    /** Waits until one has succeeded, and returns it; null if none has. */
    @Nullable
    LoopTask<?> awaitFirst() {
        Execution.await("the first of several tasks", () -> succeeded.get() != null || running.get() == 0);
        return succeeded.get();
    }

    boolean hasFailed() {
        return failed.get() != null;
    }
}
