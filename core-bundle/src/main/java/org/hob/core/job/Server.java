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

    /** Serves until the lease is taken away or the loop ends. What goes wrong in the home's own work is said, and costs nobody the turn. */
    void serve(LoopThread me, Lease lease) {
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = serveNext(me, lease);
            } catch (Throwable failure) {
                goesOn = lease.isHeldBy(me);
                journal.failed("the loop", failure);
            }
        }
    }

    /** Returns false if this thread serves no more. */
    private boolean serveNext(LoopThread me, Lease lease) {
        var listener = deliveries.next();
        if (listener != null) return tell(me, lease, listener);
        if (line.isBetweenBatches()) {
            if (ending) {
                end();
                return false;
            }
            if (moving && move(me, lease)) return false;
            timers.runDue();
        }
        var segment = line.next(me);
        if (segment != null) return run(me, lease, segment);
        sleep();
        return true;
    }

    private void end() {
        line.end();
        watchdog.close();
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
        return end(me, lease, execution, failure);
    }

    private <T> boolean filter(LoopThread me, Lease lease, Registration<T> listener, T what, @Nullable Object cause) {
        var scope = listener.scope();
        var type =
                new JobType(JobKind.CALLBACK, Overlap.PARALLEL, listener.type().place());
        if (!scope.lane().isFree()) {
            scope.lane().hold(new CallbackSegment(scope, type, cause, () -> {
                if (listener.passes(what)) scope.post(() -> listener.start(what, cause));
            }));
            return true;
        }
        var execution = me.callbacks();
        execution.begin(scope, type, cause);
        lease.begin(scope.lane(), me, execution);
        boolean passes = false;
        Throwable failure = null;
        try {
            passes = listener.passes(what);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        boolean mine = end(me, lease, execution, failure);
        if (passes && mine) listener.start(what, cause);
        else if (passes) scope.post(() -> listener.start(what, cause));
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
        lease.begin(lane, runner(me, segment), execution);
        Throwable failure = null;
        try {
            segment.run(me);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        return segment instanceof Grant grant
                ? endLoan(me, lease, execution, failure, grant)
                : end(me, lease, execution, failure);
    }

    private static Thread runner(LoopThread me, Segment segment) {
        try {
            return segment.runner(me);
        } catch (Throwable noThread) {
            segment.refuse();
            throw noThread;
        }
    }

    private boolean runHome(LoopThread me, Segment segment) {
        var execution = segment.execution(me);
        try {
            segment.run(me);
        } catch (Throwable thrown) {
            journal.failed(execution, thrown);
        }
        execution.clear();
        return true;
    }

    /** Ends a segment whose job does no more run on this thread. */
    private boolean end(LoopThread me, Lease lease, Execution execution, @Nullable Throwable failure) {
        boolean mine = takeBack(me, lease, execution, failure);
        if (!mine) {
            execution.giveBack();
            lease.robbery().end();
        }
        me.callbacks().clear();
        return mine;
    }

    /** Ends a loan; if it was taken away while it lasted, the job runs on and ends the robbery itself. */
    private boolean endLoan(LoopThread me, Lease lease, Execution execution, @Nullable Throwable failure, Grant grant) {
        boolean mine = takeBack(me, lease, execution, failure);
        if (!mine && grant.hasLeft()) lease.robbery().end();
        return mine;
    }

    private boolean takeBack(LoopThread me, Lease lease, Execution execution, @Nullable Throwable failure) {
        boolean mine = lease.end();
        if (failure != null) journal.failed(execution, failure);
        me.tidy();
        return mine;
    }

    /** Has the turn moved to a fresh thread soon, so that nothing stays that foreign code has left on this one. */
    void moveSoon() {
        moving = true;
        line.rouse();
    }

    private boolean move(LoopThread me, Lease lease) {
        spares.refill();
        var spare = spares.take();
        if (spare == null) return false;
        moving = false;
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
