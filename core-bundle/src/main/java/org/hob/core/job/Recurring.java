package org.hob.core.job;

import org.hob.job.Job;
import org.hob.job.Overlap;
import org.hob.job.Subscription;

/** A job that is started again and again, but never while it still runs. Guarded by the turn, but for {@code closed}. */
final class Recurring implements Subscription, Belonging {

    private final JobScope scope;
    private final Schedule schedule;
    private final Job job;
    private final JobType type;
    private final Overlapping overlapping = Overlapping.of(Overlap.SINGLE);
    private Timer timer;
    private volatile boolean closed;

    Recurring(JobScope scope, Schedule schedule, Job job) {
        this.scope = scope;
        this.schedule = schedule;
        this.job = job;
        type = scope.loop().classifier().of(job);
        var clock = scope.loop().clock();
        timer = new Timer(schedule.after(clock.nanos(), clock), this::fire);
        scope.inHome(this::arm);
    }

    private void arm() {
        if (!closed) scope.loop().timers().add(timer);
    }

    private void fire() {
        if (closed) return;
        timer = new Timer(schedule.after(timer.due, scope.loop().clock()), this::fire);
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
