package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/**
 * A task whose job has an execution of its own, since it may be in the middle of something while others have the turn: a coroutine's, or a worker's.
 *
 * @param <R> its result
 */
final class Executed<R extends @Nullable Object> extends LoopTask<R> {

    private @Nullable Execution execution;

    Executed(JobScope scope, JobType type) {
        super(scope, type);
    }

    @Override
    @Nullable
    Execution execution() {
        return execution;
    }

    @Override
    void execution(Execution as) {
        execution = as;
    }
}
