package org.hob.core.job;

import org.hob.job.Cancelled;

/**
 * The right to change the home. One job has it at a time; it is a {@link Lease}, so that it can be taken away.
 *
 * <p>Every method of the home that changes something is a door:
 *
 * <pre>
 *   if (turn.enter()) try { change(); } finally { turn.leave(); }
 *   else scope.post(change);
 * </pre>
 */
public final class Turn {

    private volatile Lease lease;

    Turn(Lease first) {
        lease = first;
    }

    Lease lease() {
        return lease;
    }

    void pass(Lease to) {
        lease = to;
    }

    /** Returns whether the caller holds the turn. Turn: never waits. */
    public boolean isHeld() {
        return lease.isRunBy(Thread.currentThread());
    }

    /**
     * Goes into the home. Returns false if the caller is no job that runs in turns, and so must post. Turn: waits for a new one if the caller was
     * robbed of it.
     *
     * @throws Cancelled if the caller was robbed, and meanwhile cancelled or condemned
     */
    public boolean enter() {
        if (enterIfHeld()) return true;
        var execution = Execution.current();
        if (execution == null || !execution.runsInTurns()) return false;
        regain(execution);
        return true;
    }

    /** Goes into the home if the caller has the turn right now. Turn: never waits. */
    boolean enterIfHeld() {
        var now = lease;
        return now.isRunBy(Thread.currentThread()) && now.enter();
    }

    /** Comes out of the home. */
    public void leave() {
        lease.leave();
    }

    private void regain(Execution execution) {
        while (true) {
            execution.checkCancelled();
            execution.reportBack();
            execution.askForTurn();
            if (enterIfHeld()) return;
        }
    }
}
