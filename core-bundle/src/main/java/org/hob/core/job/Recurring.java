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
    private Chime chime;
    private volatile boolean closed;

    Recurring(JobScope scope, long interval, Job job) {
        this.scope = scope;
        this.interval = interval;
        this.job = job;
        type = scope.loop().classifier().of(job);
        chime = next(scope.loop().clock().nanos());
        scope.inHome(this::arm);
    }

    private Chime next(long last) {
        long late = Math.max(0, scope.loop().clock().nanos() - last);
        return new Chime(last + interval * (late / interval + 1), this::fire);
    }

    private void arm() {
        if (!closed) scope.loop().timers().add(chime);
    }

    private void fire() {
        if (closed) return;
        chime = next(chime.due());
        arm();
        overlapping.start(
                () -> scope.launch(type, Bodies.withoutResult(job::run), null).report());
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        scope.forget(this);
        scope.inHome(() -> scope.loop().timers().remove(chime));
    }

    @Override
    public void end() {
        close();
    }
}
