package org.hob.core.job;

import java.time.Duration;
import java.time.Instant;
import org.hob.job.Job;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * A job that is started when the clock on the wall shows one of the times of a schedule, but never while it still runs. Guarded by the turn.
 *
 * <p>A clock that is set forward past some of its times starts it once. One that is put right by up to an hour back does not start it again for times it was
 * started for; one that is set back further was wrong before, and all is planned anew.
 */
final class Scheduled extends StandingJob {

    private static final Duration PUT_RIGHT = Duration.ofHours(1);

    private final JobScope scope;
    private final Schedule schedule;
    private final Job job;
    private final Runnable replan = this::plan;
    private @Nullable Timer timer;
    private @Nullable Instant planned;
    private @Nullable Instant newest;

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
        if (newest != null
                && !next.isAfter(newest)
                && !newest.isAfter(clock.now().plus(PUT_RIGHT))) {
            next = schedule.after(newest, clock.zone());
        }
        planned = next;
        var chime = new Chime(WallTimers.nanos(next), this::fire);
        timer = chime;
        scope.loop().wall().add(chime);
    }

    private void fire() {
        if (isClosed()) return;
        newest = planned;
        plan();
        start(job::run, null);
    }

    @Override
    void leave() {
        scope.loop().wall().unfollow(replan);
        if (timer != null) scope.loop().wall().remove(timer);
    }
}
