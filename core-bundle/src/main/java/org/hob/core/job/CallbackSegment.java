package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** A callback that waits for its turn. */
final class CallbackSegment extends Segment {

    private final JobScope scope;
    private final JobType type;
    private final @Nullable Object cause;
    private final Body body;
    private final @Nullable LoopTask<?> task;

    CallbackSegment(JobScope scope, JobType type, @Nullable Object cause, Body body) {
        this(scope, type, cause, body, null);
    }

    CallbackSegment(JobScope scope, JobType type, @Nullable Object cause, Body body, @Nullable LoopTask<?> task) {
        this.scope = scope;
        this.type = type;
        this.cause = cause;
        this.body = body;
        this.task = task;
    }

    @Override
    Sort sort() {
        return Sort.START;
    }

    @Override
    Execution execution(LoopThread server) {
        var execution = server.callbacks();
        execution.begin(scope, type, cause);
        return execution;
    }

    @Override
    void run(LoopThread server) throws Exception {
        body.run();
    }

    @Override
    boolean isRefused() {
        return scope.isClosed() || (task != null && task.isDone());
    }

    @Override
    void refuse() {
        if (task != null) task.cancel();
    }
}
