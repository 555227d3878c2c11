package org.hob.core.job;

import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/** A job that is started once, later. */
final class Delayed {

    private Delayed() {}

    static LoopTask<?> start(JobScope scope, long due, Job job) {
        var type = scope.loop().classifier().of(job);
        var cause = JobScope.cause();
        var task = scope.belong(new LoopTask<@Nullable Object>(scope, type.place()).report());
        var timer = new Timer(due, () -> scope.launch(task, type, Bodies.withoutResult(job::run), cause));
        scope.inHome(() -> {
            if (!task.isDone()) scope.loop().timers().add(timer);
        });
        task.then(() -> scope.post(() -> scope.loop().timers().remove(timer)));
        return task;
    }
}
