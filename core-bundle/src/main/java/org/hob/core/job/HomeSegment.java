package org.hob.core.job;

import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/** Something the home does itself, at the place in the lane where it was asked for, for the reason for which it was asked. */
final class HomeSegment extends Segment implements Errand {

    private static final JobType HOME = new JobType(JobKind.CALLBACK, Overlap.PARALLEL, "the house");

    private final JobScope scope;
    private final Runnable step;
    private final @Nullable Object cause = JobScope.cause();

    HomeSegment(JobScope scope, Runnable step) {
        this.scope = scope;
        this.step = step;
    }

    @Override
    public JobScope scope() {
        return scope;
    }

    @Override
    public JobType type() {
        return HOME;
    }

    @Override
    Sort sort() {
        return Sort.HOME;
    }

    @Override
    public @Nullable Object cause() {
        return cause;
    }

    @Override
    boolean serve(Server by, LoopThread me, Lease lease) {
        return by.serve(me, lease, this);
    }

    /** Does it. Turn: held, inside the home. */
    void run() {
        step.run();
    }
}
