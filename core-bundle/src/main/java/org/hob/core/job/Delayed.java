package org.hob.core.job;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/** A job that is started once, later. */
final class Delayed {

    private Delayed() {}

    /** Starts it by the clock that only ever goes on. */
    static LoopTask<?> after(JobScope scope, long nanos, Job job) {
        var timers = scope.loop().timers();
        long due = scope.loop().clock().nanos() + nanos;
        return start(scope, job, what -> new Timer(due, what), timers::add, timers::remove);
    }

    /** Starts it by the clock on the wall. */
    static LoopTask<?> at(JobScope scope, Instant time, Job job) {
        var wall = scope.loop().wall();
        return start(scope, job, what -> WallTimers.timer(time, what), wall::add, wall::remove);
    }

    private static LoopTask<?> start(
            JobScope scope, Job job, Function<Runnable, Timer> timers, Consumer<Timer> add, Consumer<Timer> remove) {
        var type = scope.loop().classifier().of(job);
        var cause = JobScope.cause();
        var task = scope.belong(new LoopTask<@Nullable Object>(scope, type.place()).report());
        var timer = timers.apply(() -> scope.launch(task, type, Bodies.withoutResult(job::run), cause));
        scope.inHome(() -> {
            if (!task.isDone()) add.accept(timer);
        });
        task.then(() -> scope.post(() -> remove.accept(timer)));
        return task;
    }
}
