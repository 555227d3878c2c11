package org.hob.core.job;

import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * What a loop thread does while it has the lease: tells listeners, runs due timers, serves the lanes, sleeps.
 *
 * <p>It is in the home all the time, but for the calls of foreign code. Where it stands (the cursor of the deliveries, the batch of the line) belongs to
 * the turn and not to the thread, so that whoever gets the lease next goes on at the same place.
 */
final class Server {

    private final Turn turn;
    private final Line line;
    private final Deliveries deliveries;
    private final Timers timers;
    private final Spares spares;
    private final Watchdog watchdog;
    private final Journal journal;
    private volatile boolean moving;
    private volatile boolean ending;

    Server(
            Turn turn,
            Line line,
            Deliveries deliveries,
            Timers timers,
            Spares spares,
            Watchdog watchdog,
            Journal journal) {
        this.turn = turn;
        this.line = line;
        this.deliveries = deliveries;
        this.timers = timers;
        this.spares = spares;
        this.watchdog = watchdog;
        this.journal = journal;
    }

    /** Serves until the lease is taken away or the loop ends. */
    void serve(LoopThread me, Lease lease) {
        while (true) {
            var listener = deliveries.next();
            if (listener != null) {
                if (!tell(me, lease, listener)) return;
                continue;
            }
            if (line.isBetweenBatches()) {
                if (ending) {
                    line.end();
                    return;
                }
                if (moving && move(me, lease)) return;
                timers.runDue();
            }
            var segment = line.next(me);
            if (segment == null) sleep();
            else if (!run(me, lease, segment)) return;
        }
    }

    private void sleep() {
        long nanos = timers.untilNext();
        if (nanos <= 0 || moving || ending) return;
        line.sleep(nanos);
        watchdog.rouse();
    }

    /** Returns false if the turn was taken meanwhile: the caller serves no more. */
    private <T> boolean tell(LoopThread me, Lease lease, Registration<T> listener) {
        if (listener.isClosed()) return true;
        @SuppressWarnings("unchecked")
        var what = (T) deliveries.what();
        var cause = deliveries.cause();
        if (listener.isCallback()) return call(me, lease, listener, what, cause);
        if (listener.isFiltered()) return filter(me, lease, listener, what, cause);
        listener.start(what, cause);
        return true;
    }

    private <T> boolean call(LoopThread me, Lease lease, Registration<T> listener, T what, @Nullable Object cause) {
        var scope = listener.scope();
        var lane = scope.lane();
        if (!lane.isFree()) {
            lane.hold(new CallbackSegment(scope, listener.type(), cause, () -> listener.call(what)));
            return true;
        }
        var execution = me.callbacks();
        execution.begin(scope, listener.type(), cause);
        lease.begin(lane, me, execution);
        Throwable failure = null;
        try {
            listener.call(what);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        return end(me, lease, execution, failure, true);
    }

    private <T> boolean filter(LoopThread me, Lease lease, Registration<T> listener, T what, @Nullable Object cause) {
        var execution = me.callbacks();
        execution.begin(
                listener.scope(),
                new JobType(JobKind.CALLBACK, Overlap.PARALLEL, listener.type().place()),
                cause);
        lease.begin(listener.scope().lane(), me, execution);
        boolean passes = false;
        Throwable failure = null;
        try {
            passes = listener.passes(what);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        boolean mine = end(me, lease, execution, failure, true);
        if (passes) listener.scope().inHome(() -> listener.start(what, cause));
        return mine;
    }

    private boolean run(LoopThread me, Lease lease, Segment segment) {
        deliveries.beginSegment();
        if (segment.sort() == Segment.Sort.HOME) return runHome(me, segment);
        if (segment.isRefused()) {
            segment.refuse();
            return true;
        }
        var execution = segment.execution(me);
        var lane = execution.scope().lane();
        var robbery = execution.robbery();
        if (robbery != null) {
            execution.robbery(null);
            robbery.forgive();
        }
        lease.begin(lane, segment.runner(me), execution);
        Throwable failure = null;
        try {
            segment.run(me);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        return end(me, lease, execution, failure, segment.hasLeft());
    }

    private boolean runHome(LoopThread me, Segment segment) {
        try {
            segment.run(me);
        } catch (Throwable thrown) {
            journal.failed(segment.execution(me), thrown);
        }
        return true;
    }

    /** Ends a segment; {@code left} is whether its job does no more run on the thread that had the turn. */
    private boolean end(LoopThread me, Lease lease, Execution execution, @Nullable Throwable failure, boolean left) {
        boolean mine = lease.end();
        if (failure != null) journal.failed(execution, failure);
        me.tidy();
        if (mine) return true;
        if (left) {
            execution.giveBack();
            lease.robbery().end();
        }
        return false;
    }

    /** Has the turn moved to a fresh thread soon, so that nothing stays that foreign code has left on this one. */
    void moveSoon() {
        moving = true;
        line.rouse();
    }

    private boolean move(LoopThread me, Lease lease) {
        moving = false;
        var spare = spares.take();
        if (spare == null) return false;
        me.retire();
        var next = new Lease(spare, lease.segments());
        turn.pass(next);
        spare.serve(next, this);
        spares.renew();
        return true;
    }

    /** Ends the loop when the batch that is being served is done. */
    void endSoon() {
        ending = true;
        line.rouse();
    }
}
