package org.hob.core.job;

import java.util.concurrent.locks.LockSupport;
import org.hob.job.Cancelled;

/**
 * Hears of each call that may block and is made with the turn, before it and after it, where a JVM can tell: at its own native methods, and at those of
 * bundles.
 *
 * <p>A call that took long at that place before is not waited for: the job hands the turn over by itself, before. Whoever lost the turn at such a call gets
 * one again right after, before any code of the integration goes on; so nothing of a coroutine runs beside the others of its bundle, and its gate stays
 * open.
 */
public final class BlockingCalls {

    /** From this number on places are native methods of bundles, which may call back into code of theirs. */
    private static final int OF_BUNDLES = 1_000;

    private static final long NOT_HEARD = 0;
    private static final long HEARD = 1;
    private static final long HANDED_OVER = 2;

    private final Turn turn;
    private final Succession succession;
    private final Witness witness;

    BlockingCalls(Turn turn, Succession succession, Witness witness) {
        this.turn = turn;
        this.succession = succession;
        this.witness = witness;
    }

    /** Returns the class of the threads that are to be listened to. */
    public Class<? extends Thread> threads() {
        return LoopThread.class;
    }

    /** Returns whether what waits at that place has its turn again before code of an integration goes on. */
    static boolean comesBackBeforeItGoesOn(int place) {
        return place != Lease.NOWHERE && place < OF_BUNDLES;
    }

    /** Is told of a call before it; returns what {@link #end} is to be told, or 0. Turn: never waits, on a thread of the loop. */
    public long begin(int place) {
        var lease = turn.lease();
        if (!lease.isRunBy(Thread.currentThread()) || lease.isEntered() || lease.waitsAt() != Lease.NOWHERE)
            return NOT_HEARD;
        var execution = lease.execution();
        var scope = execution.scopeIfAny();
        // Whoever waits for the turn may have it already: handed over again, the grant that it waits for would be lost.
        if (scope == null || execution.isAsking()) return NOT_HEARD;
        lease.waitsAt(place);
        var calls = scope.lane().calls();
        if (calls.isToBeLookedAt(place)) look(execution, scope.lane());
        var slow = calls.lastSlow(place);
        return slow != null && handOver(lease, execution, scope, slow) ? HANDED_OVER : HEARD;
    }

    private void look(Execution execution, Lane lane) {
        var me = Thread.currentThread();
        witness.calls(Stall.of(lane, execution, true, me, me.getStackTrace(), System.nanoTime()));
    }

    private boolean handOver(Lease lease, Execution execution, JobScope scope, Stall like) {
        if (!scope.lane().calls().tryLeave()) return false;
        int place = lease.waitsAt();
        var me = Thread.currentThread();
        var robbery = new Robbery(execution, scope, like.again(execution, me), me.isVirtual() ? null : me, place);
        var heir = succession.heir();
        // A coroutine that had to wait for a lock up to here, as in look, goes on under another lease: then it is not
        // heard.
        if (heir == null || turn.lease() != lease || !turn.enterIfHeld()) {
            if (heir != null) succession.dismiss(heir);
            scope.lane().calls().returned(place, Long.MAX_VALUE);
            return false;
        }
        pass(lease, heir, robbery, execution.inCallback() || !comesBackBeforeItGoesOn(place));
        return true;
    }

    private void pass(Lease lease, LoopThread heir, Robbery robbery, boolean gated) {
        try {
            succession.pass(lease, heir, robbery, gated);
        } catch (Throwable noMemory) {
            turn.leave();
            succession.dismiss(heir);
            throw noMemory;
        }
        lease.handOver(robbery);
        succession.begin(lease, heir, robbery);
    }

    /** Is told of a call after it. Turn: waits for a new one if it was lost; leaves a permit to park, for that may have eaten one. */
    public void end(long token) {
        var lease = turn.lease();
        if (lease.isRunBy(Thread.currentThread()) && lease.enter()) {
            lease.waitsAt(Lease.NOWHERE);
            lease.leave();
        } else {
            regain(token);
        }
    }

    private void regain(long token) {
        var execution = Execution.current();
        var robbery = execution == null ? null : execution.robbery();
        if (execution == null || robbery == null) return;
        var stall = robbery.stall();
        if (token == HANDED_OVER) {
            stall.lane().calls().returned(robbery.place(), stall.nanos());
            witness.took(stall);
        }
        robbery.acquit();
        try {
            execution.askForTurn();
        } catch (Cancelled | RuntimeException toEnd) {
            // It goes on without a turn to where it ends: its next call to the home says so. Here, in the middle of the
            // JDK, nothing may be thrown.
        }
        LockSupport.unpark(Thread.currentThread());
    }
}
