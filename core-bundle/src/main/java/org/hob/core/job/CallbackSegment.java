package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** A callback that waits for its turn. */
abstract class CallbackSegment extends Segment implements Errand {

    private final JobScope scope;
    private final JobType type;
    private final @Nullable Object cause;

    CallbackSegment(JobScope scope, JobType type, @Nullable Object cause) {
        this.scope = scope;
        this.type = type;
        this.cause = cause;
    }

    /** Returns one that does no more than run that code. */
    static CallbackSegment of(Errand errand, @Nullable Object cause, Body body) {
        return new CallbackSegment(errand.scope(), errand.type(), cause) {
            @Override
            void run() throws Exception {
                body.run();
            }
        };
    }

    @Override
    public final JobScope scope() {
        return scope;
    }

    @Override
    public final JobType type() {
        return type;
    }

    @Override
    final Sort sort() {
        return Sort.START;
    }

    @Override
    public final @Nullable Object cause() {
        return cause;
    }

    @Override
    final boolean serve(Server by, LoopThread me, Lease lease) {
        return by.serve(me, lease, this);
    }

    /** Calls the job. Turn: held, outside the home. */
    abstract void run() throws Exception;

    @Override
    boolean claim() {
        return !scope.isShut();
    }
}
