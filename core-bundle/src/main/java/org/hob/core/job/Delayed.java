package org.hob.core.job;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.hob.job.Job;
import org.hob.job.JobKind;
import org.jspecify.annotations.Nullable;

/**
 * A job that is started once, later: its task, its timer, and what it runs, in one. What is due is never refused: it was accepted when it was asked for.
 */
class Delayed extends LoopTask<@Nullable Object> implements Timer, Callable<@Nullable Object> {

    private final Job job;
    private final @Nullable Object cause = JobScope.cause();
    private final long due;
    private final boolean onTheWall;
    private @Nullable Timer after;
    private @Nullable Timer before;

    private Delayed(JobScope scope, JobType type, Job job, long due, boolean onTheWall) {
        super(scope, type);
        this.job = job;
        this.due = due;
        this.onTheWall = onTheWall;
        report();
    }

    /** Starts it by the clock that only ever goes on. */
    static LoopTask<?> after(JobScope scope, long nanos, Job job) {
        long due = scope.loop().clock().nanos() + nanos;
        return of(scope, job, due, false).begin();
    }

    /** Starts it by the clock on the wall. */
    static LoopTask<?> at(JobScope scope, Instant time, Job job) {
        return of(scope, job, WallTimers.nanos(time), true).begin();
    }

    private static Delayed of(JobScope scope, Job job, long due, boolean onTheWall) {
        var type = scope.loop().classifier().of(job);
        return type.kind() == JobKind.CALLBACK
                ? new Delayed(scope, type, job, due, onTheWall)
                : new WithExecution(scope, type, job, due, onTheWall);
    }

    private LoopTask<?> begin() {
        scope().lane().timerSet();
        scope().belong(this);
        var turn = scope().loop().turn();
        if (turn.enter()) {
            try {
                arm();
            } finally {
                turn.leave();
            }
        } else {
            scope().post(this::arm);
        }
        return this;
    }

    private void arm() {
        if (isDone()) return;
        if (onTheWall) scope().loop().wall().add(this);
        else scope().loop().timers().add(this);
    }

    private void disarm() {
        if (onTheWall) scope().loop().wall().remove(this);
        else scope().loop().timers().remove(this);
    }

    @Override
    public final long due() {
        return due;
    }

    @Override
    public final @Nullable Timer after() {
        return after;
    }

    @Override
    public final void after(@Nullable Timer timer) {
        after = timer;
    }

    @Override
    public final @Nullable Timer before() {
        return before;
    }

    @Override
    public final void before(@Nullable Timer timer) {
        before = timer;
    }

    /** Starts the job. */
    @Override
    public final void fire() {
        scope().launchDue(this, type(), this, cause);
    }

    @Override
    public final @Nullable Object call() throws Exception {
        job.run();
        return null;
    }

    @Override
    final void over() {
        scope().lane().timerOver();
        // Who ends it without the turn may do so while it is being armed.
        if (isWaiting() || !scope().holdsTurn()) scope().inHomeAnyway(this::disarm);
    }

    /** One whose job has an execution of its own. */
    private static final class WithExecution extends Delayed {

        private @Nullable Execution execution;

        WithExecution(JobScope scope, JobType type, Job job, long due, boolean onTheWall) {
            super(scope, type, job, due, onTheWall);
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
}
