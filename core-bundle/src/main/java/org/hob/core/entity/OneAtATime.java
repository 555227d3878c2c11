package org.hob.core.entity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.hob.core.job.JobScope;
import org.hob.core.job.JobType;
import org.hob.core.job.LoopTask;
import org.hob.job.JobKind;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one entity. Its unmarked methods never run at the same time, so that old code keeps its fields without locks; marked ones have the turn for
 * that. Guarded by the turn.
 */
final class OneAtATime {

    private final JobScope scope;
    private final Deque<Waiting> waiting = new ArrayDeque<>(0);
    private boolean running;

    /** A job that waits for the one that runs. */
    private record Waiting(LoopTask<@Nullable Object> task, Runnable start) {}

    OneAtATime(JobScope scope) {
        this.scope = scope;
    }

    /** Starts a job, or lets it wait for the one that runs. Turn: never waits, from any thread. */
    LoopTask<@Nullable Object> launch(JobType type, Callable<? extends @Nullable Object> code, @Nullable Object cause) {
        return launch(type, code, cause, _ -> {});
    }

    /**
     * Starts a job, or lets it wait for the one that runs. Turn: never waits, from any thread.
     *
     * @param before is given the task before the job can have ended on another thread, if the caller has the turn
     */
    LoopTask<@Nullable Object> launch(
            JobType type,
            Callable<? extends @Nullable Object> code,
            @Nullable Object cause,
            Consumer<LoopTask<@Nullable Object>> before) {
        if (type.kind() != JobKind.BLOCKING) {
            LoopTask<@Nullable Object> soon = scope.launchSoon(type, code, cause);
            before.accept(soon);
            return soon;
        }
        LoopTask<@Nullable Object> task = scope.prepare(type);
        before.accept(task);
        scope.inHome(() -> {
            waiting.add(new Waiting(task, () -> scope.launch(task, type, code, cause)));
            if (!running) next();
        });
        return task;
    }

    private void next() {
        var next = waiting.poll();
        running = next != null;
        if (next == null) return;
        next.task.then(() -> scope.post(this::next));
        try {
            next.start.run();
        } catch (RejectedExecutionException full) {
            scope.loop().journal().failed(scope.lane().owner(), full);
        }
    }
}
