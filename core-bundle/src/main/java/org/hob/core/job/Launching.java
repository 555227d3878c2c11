package org.hob.core.job;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hob.job.JobKind;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/** How an owner's jobs are started, each by its kind. */
abstract class Launching extends Doors {

    Launching(Loop loop, Lane lane, @Nullable Owning parent) {
        super(loop, lane, parent);
    }

    /** Runs a job as soon as possible. Turn: never waits. */
    final void run(JobType type, Segment.Body body) {
        var current = Execution.current();
        if (current == null || !loop().turn().isHeld()) launchQuietly(type, body);
        else if (type.kind() == JobKind.CALLBACK && current.scope().lane().gate() == lane().gate())
            inline(current, type, body);
        else launchFirst(type, body, current.cause());
    }

    private void inline(Execution current, JobType type, Segment.Body body) {
        if (isShut()) return;
        try {
            current.inline(self(), type, body);
        } catch (Throwable failure) {
            loop().journal().failed(lane().owner() + ": " + type.place(), failure);
        }
    }

    private void launchFirst(JobType type, Segment.Body body, @Nullable Object cause) {
        if (type.kind() == JobKind.BLOCKING) {
            launchQuietly(type, body);
            return;
        }
        lane().checkBound();
        var task = belong(LoopTask.of(self(), type).report());
        if (!task.isDone()) inHome(() -> lane().postFirst(segment(type, cause, task, Bodies.withoutResult(body))));
    }

    /** Starts a job whose end nobody will ask for. Turn: never waits. */
    final void launchQuietly(JobType type, Segment.Body body) {
        if (type.kind() == JobKind.CALLBACK) {
            if (!isShut()) lane().post(CallbackSegment.of(new Errand.Plain(self(), type), cause(), body));
            return;
        }
        var task = belong(LoopTask.of(self(), type).report());
        launch(task, type, Bodies.withoutResult(body), cause());
    }

    /** Starts a job. Turn: never waits. */
    public final <R extends @Nullable Object> LoopTask<R> launch(
            JobType type, Callable<? extends R> code, @Nullable Object cause) {
        var task = belong(LoopTask.<R>of(self(), type));
        launch(task, type, code, cause);
        return task;
    }

    /** Starts a job ahead of what waits in the lane, if the caller holds the turn. Turn: never waits. */
    public final <R extends @Nullable Object> LoopTask<R> launchSoon(
            JobType type, Callable<? extends R> code, @Nullable Object cause) {
        if (type.kind() == JobKind.BLOCKING || !loop().turn().enterIfHeld()) return launch(type, code, cause);
        try {
            lane().checkBound();
            var task = belong(LoopTask.<R>of(self(), type));
            if (!task.isDone()) lane().postFirst(segment(type, cause, task, code));
            return task;
        } finally {
            loop().turn().leave();
        }
    }

    /** Returns a task that ends when those have, with what the function, which is core code, makes of their results in order. Turn: never waits. */
    public final <R extends @Nullable Object> Task<R> whenAll(
            List<? extends Task<?>> tasks, Function<List<? extends @Nullable Object>, ? extends R> results) {
        var all = belong(new LoopTask<R>(self(), JobType.none("the end of " + tasks.size() + " tasks")));
        Together.whenAll(tasks, results, all);
        return all;
    }

    /** Returns a task for a job that is launched later. Turn: never waits. */
    public final <R extends @Nullable Object> LoopTask<R> prepare(JobType type) {
        return belong(LoopTask.<R>of(self(), type));
    }

    /** Starts the job of a task, unless that has ended. Turn: never waits. */
    public final <R extends @Nullable Object> void launch(
            LoopTask<R> task, JobType type, Callable<? extends R> code, @Nullable Object cause) {
        if (task.isDone()) return;
        try {
            lane().checkBound(type.kind());
            launchDue(task, type, code, cause);
        } catch (RuntimeException full) {
            task.cancel();
            throw full;
        }
    }

    /** Starts the job of a task that was accepted before, so that it is not refused now. Turn: never waits. */
    final <R extends @Nullable Object> void launchDue(
            LoopTask<R> task, JobType type, Callable<? extends R> code, @Nullable Object cause) {
        if (task.isDone()) return;
        if (type.kind() == JobKind.BLOCKING) launchBlocking(task, type, code, cause);
        else lane().postDue(segment(type, cause, task, code));
    }

    private <R extends @Nullable Object> void launchBlocking(
            LoopTask<R> task, JobType type, Callable<? extends R> code, @Nullable Object cause) {
        var execution = new Execution(self(), type, cause);
        var jobs = lane().blocking();
        jobs.submit(() -> {
            if (isShut()) {
                task.cancel();
                return;
            }
            Execution.bind(execution);
            task.run(execution, code);
        });
        if (!loop().isConducted() && jobs.wantsWatching()) inHome(belong(new Congestion(self()))::watch);
    }

    private <R extends @Nullable Object> Segment segment(
            JobType type, @Nullable Object cause, LoopTask<R> task, Callable<? extends R> code) {
        return type.kind() == JobKind.COROUTINE
                ? loop().carrier().coroutine(self(), type, cause, task, code)
                : new TaskSegment<>(type, cause, task, code);
    }

    /** Returns why what runs now runs. */
    protected static @Nullable Object cause() {
        var current = Execution.current();
        return current == null ? null : current.cause();
    }
}
