package org.hob.core.job;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A callback that was started and has a task.
 *
 * @param <R> its result
 */
final class TaskSegment<R extends @Nullable Object> extends CallbackSegment {

    private final LoopTask<R> task;
    private final Callable<? extends R> code;

    TaskSegment(JobType type, @Nullable Object cause, LoopTask<R> task, Callable<? extends R> code) {
        super(task.scope(), type, cause);
        this.task = task;
        this.code = code;
    }

    @Override
    void run() {
        task.run(null, code);
    }

    @Override
    boolean claim() {
        return super.claim() && !task.isDone();
    }

    @Override
    void refuse() {
        task.cancel();
    }
}
