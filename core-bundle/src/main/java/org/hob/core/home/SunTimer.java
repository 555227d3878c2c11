package org.hob.core.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hob.core.home.Sky.Moment;
import org.hob.core.job.Belonging;
import org.hob.core.job.JobScope;
import org.hob.home.Place;
import org.hob.job.Job;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/**
 * A job that is started whenever the sun rises, or sets. Guarded by the turn, but for {@code closed}.
 *
 * <pre>
 *   planned: when is it next? a worker computes ──▶ armed ──▶ its time has come: the job is started, and the next is planned
 *      ▲                                              │
 *      └── another place, the clock was set back ─────┘         no place: waits for one
 * </pre>
 */
final class SunTimer implements Subscription, Belonging {

    /** Two that are closer are the same one, computed twice. */
    private static final Duration APART = Duration.ofHours(1);

    private static final Duration LOOK_AGAIN = Duration.ofDays(30);

    private final JobScope scope;
    private final Whereabouts where;
    private final Moment moment;
    private final Duration offset;
    private final Job job;
    private final Job fire = Job.callback(this::fire);
    private final Job plan = Job.callback(this::plan);
    private final Runnable replan = this::plan;
    private @Nullable Task<?> timer;
    private Instant planned = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private int plans;
    private volatile boolean closed;

    SunTimer(JobScope scope, Whereabouts where, Moment moment, Duration offset, Job job) {
        this.scope = scope;
        this.where = where;
        this.moment = moment;
        this.offset = offset;
        this.job = job;
    }

    /** Begins. Turn: never waits, from any thread. */
    SunTimer begin() {
        scope.keep(this);
        scope.inHome(() -> {
            if (closed) return;
            scope.loop().follow(replan);
            plan();
        });
        return this;
    }

    private void plan() {
        if (closed) return;
        if (timer != null) timer.cancel();
        timer = null;
        int number = ++plans;
        var place = where.place();
        if (place.isEmpty()) where.sayThatThereIsNone();
        else {
            var from = scope.now().minus(offset).plusMillis(1);
            var before = last;
            where.compute(() -> {
                var next = next(from, before, place.get());
                scope.post(() -> arm(number, next));
            });
        }
    }

    private Optional<Instant> next(Instant from, Instant before, Place place) {
        var next = moment.from(from, place);
        return next.filter(time -> Duration.between(before, time).abs().compareTo(APART) < 0)
                .map(same -> moment.from(same.plus(APART), place))
                .orElse(next);
    }

    private void arm(int number, Optional<Instant> next) {
        if (closed || number != plans) return;
        if (next.isEmpty()) {
            timer = scope.after(LOOK_AGAIN, plan);
            return;
        }
        planned = next.get();
        timer = scope.at(planned.plus(offset), fire);
    }

    private void fire() {
        if (closed) return;
        timer = null;
        last = planned;
        plan();
        scope.add(job);
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        scope.forget(this);
        scope.inHomeAnyway(() -> {
            scope.loop().unfollow(replan);
            if (timer != null) timer.cancel();
        });
    }

    @Override
    public void end() {
        close();
    }
}
