package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.JobKind;
import org.jspecify.annotations.Nullable;

/**
 * The turn, lent by the loop to a thread that is not the loop's: a worker in {@code turn(…)}, a portable coroutine, a robbed job that comes back.
 *
 * <pre>
 *   WAITING ──▶ CLAIMED ──▶ LENT ──▶ BACK    the loop waits from LENT to BACK, unless the lease is taken from it meanwhile
 *      │           └──▶ GONE                 there is no thread to lend to
 *      └──▶ GONE                             who asked was cancelled, or the loop has ended
 * </pre>
 */
class Grant extends Segment {

    private static final int WAITING = 0;
    private static final int CLAIMED = 1;
    private static final int LENT = 2;
    private static final int BACK = 3;
    private static final int GONE = 4;
    private static final VarHandle STATE = state();

    private final Execution execution;
    private @Nullable Thread thread;
    private @Nullable Lease lease;
    private volatile int state = WAITING;

    Grant(Execution execution, @Nullable Thread thread) {
        this.execution = execution;
        this.thread = thread;
    }

    /**
     * Asks for the turn, and returns it when it is there. Turn: waits.
     *
     * @param evenToEnd whether to wait for it although the job is to end: it unwinds in a turn
     * @throws IllegalStateException if the loop has ended
     */
    static Grant await(Execution execution, boolean evenToEnd) {
        var grant = new Grant(execution, Thread.currentThread());
        execution.scope().lane().post(grant);
        grant.await(evenToEnd);
        return grant;
    }

    private void await(boolean evenToEnd) {
        boolean interrupted = false;
        while (isPending()) {
            if (!Glance.sees(() -> !isPending() || (!evenToEnd && state == WAITING && execution.isToEnd())))
                LockSupport.park(this);
            interrupted |= Thread.interrupted();
            if (!evenToEnd && execution.isToEnd() && STATE.compareAndSet(this, WAITING, GONE))
                execution.checkCancelled();
        }
        if (interrupted) Thread.currentThread().interrupt();
        if (state == GONE)
            throw new IllegalStateException("turn: asked for by " + execution.name()
                    + " (expected: before the house stops, and of a bundle none of whose jobs is condemned)");
    }

    private boolean isPending() {
        return state == WAITING || state == CLAIMED;
    }

    /** Claims it for the server, so that who asked cannot go away any more; returns false if that has happened. */
    @Override
    boolean claim() {
        return STATE.compareAndSet(this, WAITING, CLAIMED);
    }

    /** A thread that asks from outside can be told that there is none; a coroutine has to go on. */
    @Override
    boolean mayBeRefused() {
        var type = execution.type();
        return sort() == Sort.START || type == null || type.kind() == JobKind.BLOCKING;
    }

    /** Is told that there will be no turn any more, or none for want of a thread. */
    @Override
    void refuse() {
        if (STATE.compareAndSet(this, WAITING, GONE) || STATE.compareAndSet(this, CLAIMED, GONE)) {
            LockSupport.unpark(thread);
        }
    }

    final void runBy(Thread by) {
        thread = by;
    }

    @Override
    Sort sort() {
        return Sort.RESUME;
    }

    @Override
    final boolean serve(Server by, LoopThread me, Lease lease) {
        return by.serve(me, lease, this);
    }

    final Execution execution() {
        return execution;
    }

    @Override
    final Execution resumes() {
        return execution;
    }

    /** Returns the thread that will have the turn. */
    Thread runner() {
        if (thread == null) throw new IllegalStateException("nobody to lend to");
        return thread;
    }

    final boolean isLent() {
        return state == LENT;
    }

    /** Lends the turn, and waits until it is given back or taken. Turn: held, outside the home. */
    final void lend(Lease mine) {
        lease = mine;
        state = LENT;
        LockSupport.unpark(thread);
        while (state == LENT && !mine.isTaken()) {
            if (!Glance.sees(() -> state != LENT || mine.isTaken())) LockSupport.park(this);
            Thread.interrupted();
        }
    }

    /** Returns whether it has ended; if not, the lease was taken while it lasts, and the job runs on. */
    final boolean isOver() {
        return state != LENT;
    }

    /** Gives the turn back. By the thread that it was lent to. */
    final void giveBack() {
        var from = lease;
        if (from == null) return;
        from.giveBack(Thread.currentThread());
        state = BACK;
        LockSupport.unpark(from.server);
        if (from.isTaken()) from.robbery().end();
    }

    private static VarHandle state() {
        try {
            return MethodHandles.lookup().findVarHandle(Grant.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
