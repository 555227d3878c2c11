package org.hob.core.job;

import java.time.Duration;
import org.hob.job.Job;
import org.hob.job.Overlap;
import org.hob.job.Paced;
import org.jspecify.annotations.Nullable;

/** A job that is started less often than it is called for; in which way, its kinds say. Guarded by the turn, but for {@code closed}. */
abstract class PacedJob implements Paced, Belonging {

    private final JobScope scope;
    private final Job job;
    private final JobType type;
    private @Nullable Timer timer;
    private volatile boolean closed;

    PacedJob(JobScope scope, Job job) {
        this.scope = scope;
        this.job = job;
        type = scope.loop().classifier().of(job);
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
        if (closed) return;
        var chime = new Chime(time, () -> {
            timer = null;
            then.run();
        });
        timer = chime;
        scope.loop().timers().add(chime);
    }

    final LoopTask<?> start() {
        return scope.<@Nullable Object>launch(type, Bodies.withoutResult(job::run), JobScope.cause())
                .report();
    }

    /** Does that in the turn when the task has ended. */
    final void after(LoopTask<?> task, Runnable then) {
        task.then(() -> scope.post(then));
    }

    final Overlap overlap() {
        return type.overlap();
    }

    @Override
    public void call() {
        scope.change(() -> {
            if (!closed) called();
        });
    }

    @Override
    public void cancel() {
        scope.inHome(this::stop);
    }

    private void stop() {
        if (timer != null) scope.loop().timers().remove(timer);
        timer = null;
        forget();
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        scope.forget(this);
        scope.inHome(this::stop);
    }

    @Override
    public void end() {
        close();
    }
}
