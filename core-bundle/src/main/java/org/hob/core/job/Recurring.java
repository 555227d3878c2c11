package org.hob.core.job;

import org.hob.job.Job;
import org.hob.job.Overlap;

/**
 * A job that is started at an interval, counted from the first time, but never while it still runs; times that were missed are left out. Guarded by the
 * turn.
 */
final class Recurring extends StandingJob {

    private final JobScope scope;
    private final long interval;
    private final Job job;
    private Chime chime;

    Recurring(JobScope scope, long interval, Job job) {
        super(scope, typeOf(scope, job), Overlapping.of(Overlap.SINGLE));
        this.scope = scope;
        this.interval = interval;
        this.job = job;
        chime = next(scope.loop().clock().nanos());
        scope.inHome(this::arm);
    }

    private Chime next(long last) {
        long late = Math.max(0, scope.loop().clock().nanos() - last);
        return new Chime(last + interval * (late / interval + 1), this::fire);
    }

    private void arm() {
        if (!isClosed()) scope.loop().timers().add(chime);
    }

    private void fire() {
        if (isClosed()) return;
        chime = next(chime.due());
        arm();
        start(job::run, null);
    }

    @Override
    void leave() {
        scope.loop().timers().remove(chime);
    }
}
