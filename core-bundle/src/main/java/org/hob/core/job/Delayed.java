package org.hob.core.job;

import java.time.Instant;
import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/** A job that is started once, later, and its task. What is due is never refused: it was accepted when it was asked for. */
final class Delayed extends LoopTask<@Nullable Object> {

    private final JobType type;
    private final Job job;
    private final @Nullable Object cause = JobScope.cause();
    private final boolean onTheWall;
    private final Timer timer;

    private Delayed(JobScope scope, JobType type, Job job, long due, boolean onTheWall) {
        super(scope, type.place());
        this.type = type;
        this.job = job;
        this.onTheWall = onTheWall;
        timer = new Bell(due, this);
        report();
    }

    /** Starts it by the clock that only ever goes on. */
    static LoopTask<?> after(JobScope scope, long nanos, Job job) {
        long due = scope.loop().clock().nanos() + nanos;
        return new Delayed(scope, scope.loop().classifier().of(job), job, due, false).begin();
    }

    /** Starts it by the clock on the wall. */
    static LoopTask<?> at(JobScope scope, Instant time, Job job) {
        long due = WallTimers.nanos(time);
        return new Delayed(scope, scope.loop().classifier().of(job), job, due, true).begin();
    }

    private LoopTask<?> begin() {
        scope().lane().timerSet();
        scope().belong(this);
        scope().inHome(this::arm);
        return this;
    }

    private void arm() {
        if (isDone()) return;
        if (onTheWall) scope().loop().wall().add(timer);
        else scope().loop().timers().add(timer);
    }

    private void disarm() {
        if (onTheWall) scope().loop().wall().remove(timer);
        else scope().loop().timers().remove(timer);
    }

    /** Starts the job. Turn: held, inside the home. */
    private void start() {
        scope().launchDue(this, type, Bodies.withoutResult(job::run), cause);
    }

    @Override
    void over() {
        scope().lane().timerOver();
        if (timer.isWaiting()) scope().inHome(this::disarm);
    }

    /** What it waits for. */
    private static final class Bell extends Timer {

        private final Delayed of;

        Bell(long due, Delayed of) {
            super(due);
            this.of = of;
        }

        @Override
        void fire() {
            of.start();
        }
    }
}
