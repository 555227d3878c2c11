package org.hob.core.job;

import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** What was refused of an owner, since too much of it waits already: counted, and where nobody is told by an exception, said once. */
final class Refusals {

    private static final int TOLD_OF = 10_000;

    private final Lane lane;
    private final Witness witness;
    private final AtomicLong times = new AtomicLong();
    private boolean said;

    Refusals(Lane lane, Witness witness) {
        this.lane = lane;
        this.witness = witness;
    }

    /** Counts one, and returns what its caller is told. Turn: never waits, from any thread. */
    RejectedExecutionException of(String what) {
        count();
        return new RejectedExecutionException("lane of " + lane.owner() + ": " + Lane.BOUND + " " + what
                + " wait already (expected: fewer; the owner starts more than it can do)");
    }

    /** Counts something that its owner should have been told; says so the first time. Turn: held. */
    void untold(Journal journal) {
        count();
        if (said) return;
        said = true;
        journal.say(
                Level.ERROR,
                lane.owner() + ": is not told what happens any more: " + Lane.BOUND
                        + " jobs wait already (expected: fewer; more happens than its jobs can do)");
    }

    /** Begins a new account. Turn: held. */
    void over() {
        said = false;
    }

    private void count() {
        long so = times.incrementAndGet();
        if (so % TOLD_OF == 0) witness.floods(lane, so);
    }
}
