package org.hob.core.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.jspecify.annotations.Nullable;

/** Waiting for several tasks. */
final class Together {

    private Together() {}

    static <R extends @Nullable Object> List<R> all(
            JobScope scope, int atOnce, Collection<? extends Work<? extends R>> works) {
        if (atOnce < 1) throw new IllegalArgumentException("atOnce: " + atOnce + " (expected: 1 or more)");
        var tasks = new ArrayList<LoopTask<R>>(works.size());
        var gathering = new Gathering();
        try {
            for (var work : works) {
                gathering.awaitFewer(atOnce);
                tasks.add(gathering.add(started(scope, work)));
            }
            gathering.awaitFewer(1);
            var results = new ArrayList<R>(tasks.size());
            for (var task : tasks) results.add(task.await());
            return results;
        } finally {
            tasks.forEach(LoopTask::cancel);
        }
    }

    @SuppressWarnings("unchecked")
    static <R extends @Nullable Object> R first(JobScope scope, Collection<? extends Work<? extends R>> works) {
        if (works.isEmpty()) throw new IllegalArgumentException("works: none (expected: one or more)");
        var tasks = new ArrayList<LoopTask<R>>(works.size());
        var gathering = new Gathering();
        try {
            for (var work : works) tasks.add(gathering.add(started(scope, work)));
            var first = (LoopTask<R>) gathering.awaitFirst();
            return (first == null ? tasks.getLast() : first).await();
        } finally {
            tasks.forEach(LoopTask::cancel);
        }
    }

    static <R extends @Nullable Object> void whenAll(
            List<? extends Task<?>> tasks,
            Function<List<? extends @Nullable Object>, ? extends R> results,
            LoopTask<R> all) {
        var left = new AtomicInteger(tasks.size() + 1);
        Runnable oneLess = () -> {
            if (left.decrementAndGet() == 0) end(tasks, results, all);
        };
        for (var task : tasks) {
            if (task instanceof LoopTask<?> each) each.observe().then(oneLess);
            else throw new IllegalArgumentException("task: " + task + " (expected: one of this loop)");
        }
        oneLess.run();
    }

    private static <R extends @Nullable Object> void end(
            List<? extends Task<?>> tasks,
            Function<List<? extends @Nullable Object>, ? extends R> results,
            LoopTask<R> all) {
        try {
            var each = new ArrayList<@Nullable Object>(tasks.size());
            for (var task : tasks) each.add(task.await());
            all.complete(results.apply(each));
        } catch (TaskException.Failed failed) {
            all.fail(failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException | Error failed) {
            all.fail(failed);
        }
    }

    static void join(JobScope scope, Belongings belongings) {
        while (true) {
            var tasks = new ArrayList<LoopTask<?>>();
            var gathering = new Gathering();
            for (var task : belongings.tasks()) if (!isMine(task)) tasks.add(gathering.add(task));
            if (tasks.isEmpty()) return;
            try {
                gathering.awaitFewer(1);
            } finally {
                if (gathering.hasFailed()) tasks.forEach(LoopTask::cancel);
            }
            if (scope.isClosed()) return;
        }
    }

    private static boolean isMine(LoopTask<?> task) {
        return task.isRunBy(Execution.current());
    }

    private static <R extends @Nullable Object> LoopTask<R> started(JobScope scope, Work<? extends R> work) {
        return scope.<R>launch(scope.loop().classifier().of(work), work::result, JobScope.cause());
    }
}
