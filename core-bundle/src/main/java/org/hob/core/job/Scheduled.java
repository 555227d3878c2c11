package org.hob.core.job;

import java.time.Instant;
import org.hob.job.Job;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * A job that is started when the clock on the wall shows one of the times of a schedule, but never while it still runs. Guarded by the turn.
 *
 * <p>A clock that is set forward past some of its times starts it once. When it is set back, all is planned anew; only the time it was started for last is
 * left out, should that come next.
 */
final class Scheduled extends StandingJob {

    private final JobScope scope;
    private final Schedule schedule;
    private final Job job;
    private final Runnable replan = this::plan;
    private @Nullable Timer timer;
    private @Nullable Instant planned;
    private @Nullable Instant last;

    Scheduled(JobScope scope, Schedule schedule, Job job) {
        super(scope, typeOf(scope, job), Overlapping.of(Overlap.SINGLE));
        this.scope = scope;
        this.schedule = schedule;
        this.job = job;
    }

    /** Begins. Turn: never waits, from any thread. */
    Scheduled begin() {
        scope.inHome(() -> {
            if (isClosed()) return;
            scope.loop().wall().follow(replan);
            plan();
        });
        return this;
    }

    private void plan() {
        if (timer != null) scope.loop().wall().remove(timer);
        var clock = scope.loop().clock();
        var next = schedule.after(clock.now(), clock.zone());
        if (next.equals(last)) next = schedule.after(next, clock.zone());
        planned = next;
        var chime = new Chime(WallTimers.nanos(next), this::fire);
        timer = chime;
        scope.loop().wall().add(chime);
    }

    private void fire() {
        if (isClosed()) return;
        last = planned;
        plan();
        start(job::run, null);
    }

    @Override
    void leave() {
        scope.loop().wall().unfollow(replan);
        if (timer != null) scope.loop().wall().remove(timer);
    }
}
