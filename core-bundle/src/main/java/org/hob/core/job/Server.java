package org.hob.core.job;

import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.hob.job.JobKind;
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
    private final Runnable end;
    private volatile boolean moving;
    private volatile boolean ending;

    Server(
            Turn turn,
            Line line,
            Deliveries deliveries,
            Timers timers,
            Spares spares,
            Watchdog watchdog,
            Journal journal,
            Runnable end) {
        this.turn = turn;
        this.line = line;
        this.deliveries = deliveries;
        this.timers = timers;
        this.spares = spares;
        this.watchdog = watchdog;
        this.journal = journal;
        this.end = end;
    }

    /** Serves until the lease is taken away or the loop ends. What goes wrong in the home's own work is said, and costs nobody the turn. */
    void serve(LoopThread me, Lease lease) {
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = serveNext(me, lease);
            } catch (Throwable failure) {
                // Not if it was passed on just before that.
                goesOn = turn.lease() == lease && lease.isHeldBy(me);
                journal.failed("the loop", failure);
            }
        }
    }

    /** Returns false if this thread serves no more. */
    private boolean serveNext(LoopThread me, Lease lease) {
        var occasion = deliveries.next();
        if (occasion != null) return tell(me, lease, occasion);
        if (line.isBetweenBatches()) {
            if (ending) {
                end.run();
                return false;
            }
            if (moving && move(me, lease)) return false;
            timers.runDue();
        }
        var segment = line.next();
        if (segment != null) return serve(me, lease, segment);
        return !line.isEmpty() || sleep(me);
    }

    /** Returns false if the turn was taken meanwhile from who had borrowed it. */
    private boolean sleep(LoopThread me) {
        long nanos = timers.untilNext();
        if (nanos <= 0 || moving || ending) return true;
        boolean mine = line.sleep(me, nanos);
        watchdog.rouse();
        return mine;
    }

    /** Tells whom is left to tell. Returns false if the turn was taken meanwhile: the caller serves no more. */
    private boolean tell(LoopThread me, Lease lease, Occasion occasion) {
        boolean mine = true;
        while (mine && occasion.hasNext()) {
            int at = occasion.next();
            var listener = listener(occasion, at);
            if (listener.isClosed()) continue;
            if (isHeldUp(listener)) {
                holdFrom(occasion, at);
                continue;
            }
            deliveries.beginListener();
            int ticks = line.ticks();
            mine = listener.isCallback()
                    ? call(me, lease, listener, occasion, at)
                    : start(me, lease, listener, occasion);
            if (mine && ticks != line.ticks()) charge(listener, line.ticks() - ticks);
        }
        me.callbacks().clear();
        return mine;
    }

    /** Notes how long a listener took, and says so once its bundle has had enough of what this segment set off. */
    private void charge(Registration<Object> listener, int ticks) {
        var share = listener.lane().gate().share();
        if (!share.takes(ticks, deliveries.chain()) || !share.complainsNow()) return;
        journal.say(Level.WARNING, Misuse.listensTooLong(listener.lane().bundle(), listener.toString()));
    }

    /** Returns whether that listener has to wait in its lane, so that others get the turn or because its bundle may not begin anything. */
    private boolean isHeldUp(Registration<Object> listener) {
        var lane = listener.lane();
        return (listener.runsOnLoop() && !lane.isFree()) || hasHadEnough(lane);
    }

    private boolean hasHadEnough(Lane lane) {
        return lane.gate().share().hasHadEnough(deliveries.chain());
    }

    /** Keeps for later what that listener is to be told, and those after it that wait for the same, unless too much of it waits already. */
    private void holdFrom(Occasion occasion, int at) {
        var lane = occasion.listeners[at].lane();
        int end = deliveries.pass(occasion, lane, hasHadEnough(lane));
        if (lane.takesMore(JobKind.CALLBACK, journal)) lane.hold(new LateTelling(deliveries, occasion, at, end));
    }

    private boolean call(LoopThread me, Lease lease, Registration<Object> listener, Occasion occasion, int at) {
        var execution = me.callbacks();
        execution.begin(occasion, at);
        lease.begin();
        Throwable failure = null;
        try {
            listener.call(occasion.what);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        boolean mine = takeBack(me, lease, execution, failure);
        if (!mine) robbed(lease, execution);
        return mine;
    }

    private boolean start(LoopThread me, Lease lease, Registration<Object> listener, Occasion occasion) {
        // Looked at first, so that a filter that lets one pass only has not let it pass for nothing.
        if (!listener.mayStart()) return true;
        if (listener.isFiltered()) return filter(me, lease, listener, occasion);
        listener.start(occasion.what, occasion.cause);
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Registration<Object> listener(Occasion occasion, int at) {
        return (Registration<Object>) occasion.listeners[at];
    }

    private boolean filter(LoopThread me, Lease lease, Registration<Object> listener, Occasion occasion) {
        var what = occasion.what;
        var cause = occasion.cause;
        var filter = listener.filter();
        var execution = me.callbacks();
        execution.begin(filter, occasion);
        lease.begin();
        boolean passes = false;
        Throwable failure = null;
        try {
            passes = listener.passes(what);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        boolean mine = end(me, lease, execution, failure);
        if (passes && mine) listener.start(what, cause);
        else if (passes) listener.scope().post(() -> listener.start(what, cause));
        return mine;
    }

    private boolean serve(LoopThread me, Lease lease, Segment segment) {
        deliveries.beginSegment();
        return segment.serve(this, me, lease);
    }

    boolean serve(LoopThread me, Lease lease, CallbackSegment callback) {
        if (!claimOrRefuse(callback)) return true;
        var execution = me.callbacks();
        execution.begin(callback);
        lease.begin();
        Throwable failure = null;
        try {
            callback.run();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        return end(me, lease, execution, failure);
    }

    boolean serve(LoopThread me, Lease lease, HomeSegment work) {
        var execution = me.callbacks();
        execution.begin(work);
        lease.beginHome();
        try {
            work.run();
        } catch (Throwable thrown) {
            journal.failed(execution, thrown);
        }
        execution.clear();
        return true;
    }

    boolean serve(LoopThread me, Lease lease, LoopCoroutine coroutine) {
        if (!claimOrRefuse(coroutine)) return true;
        var thread = runner(coroutine, coroutine::runner);
        var execution = forgiven(coroutine.execution());
        lease.begin(thread, execution);
        Throwable failure = null;
        try {
            coroutine.run(me);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        boolean mine = end(me, lease, execution, failure);
        coroutine.letGo();
        return mine;
    }

    /**
     * Lends the turn. If it is taken away while that lasts, the job runs on, and ends the robbery itself; the lease is the job's then, and not to be
     * touched: a {@code depth} of the server's would let the job in, which may be just about to enter.
     */
    boolean serve(LoopThread me, Lease lease, Grant grant) {
        if (!claimOrRefuse(grant)) return true;
        var thread = runner(grant, grant::runner);
        var execution = forgiven(grant.execution());
        lease.begin(thread, execution);
        Throwable failure = null;
        try {
            line.isLending(true);
            grant.lend(lease);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            line.isLending(false);
        }
        if (!grant.isOver() && lease.isTaken()) {
            me.tidy();
            return false;
        }
        boolean mine = takeBack(me, lease, execution, failure);
        if (!mine) lease.robbery().end();
        return mine;
    }

    private static boolean claimOrRefuse(Segment segment) {
        if (segment.claim()) return true;
        segment.refuse();
        return false;
    }

    /** Returns the thread that will have the turn; the segment is refused if there can be none. */
    private static Thread runner(Segment segment, Supplier<Thread> its) {
        try {
            return its.get();
        } catch (Throwable noThread) {
            segment.refuse();
            throw noThread;
        }
    }

    /** Returns a job that has a turn again, and ends its robbery. */
    private static Execution forgiven(Execution execution) {
        var robbery = execution.robbery();
        if (robbery != null) {
            execution.robbery(null);
            robbery.forgive();
        }
        return execution;
    }

    /** Ends a segment whose job does no more run on this thread. */
    private boolean end(LoopThread me, Lease lease, Execution execution, @Nullable Throwable failure) {
        boolean mine = takeBack(me, lease, execution, failure);
        if (!mine) robbed(lease, execution);
        me.callbacks().clear();
        return mine;
    }

    private static void robbed(Lease lease, Execution execution) {
        execution.giveBack();
        lease.robbery().end();
    }

    private boolean takeBack(LoopThread me, Lease lease, Execution execution, @Nullable Throwable failure) {
        // Outside the home: the name of a thread is set under its monitor, which anybody may hold.
        me.tidy();
        boolean mine = lease.end();
        if (failure != null) failed(execution, failure);
        return mine;
    }

    private void failed(Execution execution, Throwable failure) {
        var scope = execution.scopeIfAny();
        if (scope != null) scope.lane().failed();
        journal.failed(execution, failure);
    }

    /** Has the turn moved to a fresh thread soon, so that nothing stays that foreign code has left on this one. */
    void moveSoon() {
        moving = true;
        line.rouse();
    }

    /** Returns false if it goes on here. Where no thread can be made the next owner who ends has it moved. */
    private boolean move(LoopThread me, Lease lease) {
        moving = false;
        spares.refill();
        var spare = spares.take();
        if (spare == null) {
            moving = true;
            return false;
        }
        var next = new Lease(spare, lease.segments());
        me.retire();
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
