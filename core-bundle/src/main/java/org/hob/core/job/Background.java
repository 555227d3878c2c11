package org.hob.core.job;

import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/** A task that its scope ends, but does not count among those it waits for. */
final class Background implements Belonging {

    private final LoopTask<?> task;

    private Background(LoopTask<?> task) {
        this.task = task;
    }

    static LoopTask<?> start(JobScope scope, Job job) {
        var type = scope.loop().classifier().of(job);
        var task = LoopTask.<@Nullable Object>of(scope, type);
        var belonging = scope.belong(new Background(task));
        task.then(() -> scope.forget(belonging));
        scope.launch(task, type, Bodies.withoutResult(() -> run(job)), JobScope.cause());
        return task;
    }

    private static void run(Job job) throws Exception {
        var me = Execution.current();
        if (me != null) me.isInBackground(true);
        try {
            job.run();
        } finally {
            if (me != null) me.isInBackground(false);
        }
    }

    @Override
    public void end() {
        task.cancel();
    }
}
