package org.hob.core.job;

import java.time.Duration;
import org.hob.job.Job;
import org.hob.job.Paced;
import org.jspecify.annotations.Nullable;

/** A job that is started less often than it is called for; in which way, its kinds say. Guarded by the turn. */
abstract class PacedJob extends StandingJob implements Paced {

    private final JobScope scope;
    private final Job job;
    private @Nullable Timer timer;

    PacedJob(JobScope scope, Job job) {
        this(scope, job, typeOf(scope, job));
    }

    private PacedJob(JobScope scope, Job job, JobType type) {
        super(scope, type, Overlapping.of(type.overlap()));
        this.scope = scope;
        this.job = job;
    }

    /** Returns a time as nanoseconds, if it is one. */
    static long checked(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + ": " + time + " (expected: more than zero)");
        }
        return JobScope.nanos(time);
    }

    /** Is called for. */
    abstract void called();

    /** Forgets what was before, as far as that is more than the time it waits for. */
    void forget() {}

    final long now() {
        return scope.loop().clock().nanos();
    }

    final boolean isWaiting() {
        return timer != null;
    }

    final void waitUntil(long time, Runnable then) {
        if (isClosed()) return;
        var chime = new Chime(time, () -> {
            timer = null;
            then.run();
        });
        timer = chime;
        scope.loop().timers().add(chime);
    }

    /** Starts the job, now or when its time has come. */
    final void start() {
        start(job::run, JobScope.cause());
    }

    /** Starts the job now. */
    final LoopTask<?> launch() {
        return launch(job::run, JobScope.cause());
    }

    /** Does that in the turn when the task has ended. */
    final void after(LoopTask<?> task, Runnable then) {
        task.then(() -> scope.post(then));
    }

    @Override
    public void call() {
        scope.lane().checkBound(type().kind());
        scope.change(() -> {
            if (!isClosed()) called();
        });
    }

    @Override
    public void cancel() {
        scope.inHomeAnyway(this::stop);
    }

    private void stop() {
        if (timer != null) scope.loop().timers().remove(timer);
        timer = null;
        forget();
    }

    @Override
    final void leave() {
        stop();
    }
}
