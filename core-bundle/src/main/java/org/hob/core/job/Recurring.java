package org.hob.core.job;

import org.hob.job.Job;
import org.hob.job.Overlap;
import org.hob.job.Subscription;

/**
 * A job that is started at an interval, counted from the first time, but never while it still runs; times that were missed are left out. Guarded by the
 * turn, but for {@code closed}.
 */
final class Recurring implements Subscription, Belonging {

    private final JobScope scope;
    private final long interval;
    private final Job job;
    private final JobType type;
    private final Overlapping overlapping = Overlapping.of(Overlap.SINGLE);
    private Timer timer;
    private volatile boolean closed;

    Recurring(JobScope scope, long interval, Job job) {
        this.scope = scope;
        this.interval = interval;
        this.job = job;
        type = scope.loop().classifier().of(job);
        timer = next(scope.loop().clock().nanos());
        scope.inHome(this::arm);
    }

    private Timer next(long last) {
        long late = Math.max(0, scope.loop().clock().nanos() - last);
        return Timer.of(last + interval * (late / interval + 1), this::fire);
    }

    private void arm() {
        if (!closed) scope.loop().timers().add(timer);
    }

    private void fire() {
        if (closed) return;
        timer = next(timer.due);
        arm();
        overlapping.start(
                () -> scope.launch(type, Bodies.withoutResult(job::run), null).report());
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        scope.forget(this);
        scope.inHome(() -> scope.loop().timers().remove(timer));
    }

    @Override
    public void end() {
        close();
    }
}
