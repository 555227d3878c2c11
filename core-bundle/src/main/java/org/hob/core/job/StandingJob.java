package org.hob.core.job;

import org.hob.job.AnyJob;
import org.hob.job.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A job that is started again and again, until it or its scope is closed. Then nothing of it begins any more, neither what waits for another one to end nor what
 * waits in a lane or for a worker; what runs goes on. Guarded by the turn, but for {@code closed}.
 */
abstract class StandingJob implements Subscription, Belonging {

    private final JobScope scope;
    private final JobType type;
    private final Overlapping overlapping;
    private volatile boolean closed;

    /** Makes one of the kind of that job, started anew as {@code overlapping} says. */
    StandingJob(JobScope scope, JobType type, Overlapping overlapping) {
        this.scope = scope;
        this.type = type;
        this.overlapping = overlapping;
    }

    static JobType typeOf(JobScope scope, AnyJob job) {
        return scope.loop().classifier().of(job);
    }

    public final JobScope scope() {
        return scope;
    }

    public final JobType type() {
        return type;
    }

    final boolean isClosed() {
        return closed;
    }

    /** Returns whether it may start now; says once if it may not, for too much of its owner waits already. Turn: held, inside the home. */
    final boolean mayStart() {
        return !closed && scope.lane().takesMore(type.kind(), scope.loop().journal());
    }

    /** Starts it, now or when its time has come, as it overlaps with what runs. Turn: held, inside the home. */
    final void start(Segment.Body body, @Nullable Object cause) {
        if (mayStart()) overlapping.start(this, body, cause);
    }

    /** Starts it now, whatever runs and waits. Turn: held, inside the home. */
    final LoopTask<?> launch(Segment.Body body, @Nullable Object cause) {
        var task = scope.<@Nullable Object>prepare(type).report();
        scope.launchDue(
                task,
                type,
                () -> {
                    if (!closed) body.run();
                    return null;
                },
                cause);
        return task;
    }

    /** Gets off whatever has it started. Turn: held, inside the home. */
    abstract void leave();

    @Override
    public final void close() {
        if (closed) return;
        closed = true;
        scope.forget(this);
        scope.inHomeAnyway(() -> {
            overlapping.forget(this);
            leave();
        });
    }

    @Override
    public final void end() {
        close();
    }
}
