package org.hob.core.job;

import java.util.concurrent.atomic.AtomicBoolean;

/** One taking of the turn from a job, which runs on without it. */
final class Robbery {

    private final Execution execution;
    private final JobScope scope;
    private final Stall stall;
    private final long since;
    private final AtomicBoolean judged = new AtomicBoolean();
    private volatile boolean cameBack;
    private volatile boolean over;

    /**
     * Notes one.
     *
     * @param execution the job
     * @param scope whose job it is
     * @param stall where it stands
     */
    Robbery(Execution execution, JobScope scope, Stall stall) {
        this.execution = execution;
        this.scope = scope;
        this.stall = stall;
        since = System.nanoTime();
    }

    Stall stall() {
        return stall;
    }

    Execution execution() {
        return execution;
    }

    Lane lane() {
        return scope.lane();
    }

    long since() {
        return since;
    }

    /** Says that the robbed job does no more run beside the others. Turn: never waits, any thread. */
    void end() {
        over = true;
        scope.post(() -> lane().gate().forget(this));
    }

    /** Ends it, for the job has the turn again. Turn: held. */
    void forgive() {
        over = true;
        lane().gate().forget(this);
    }

    /** Returns the robbed job and where it stands, in words. */
    String inWords() {
        return execution.name() + Spot.of(stall.thread());
    }

    boolean isOver() {
        return over;
    }

    /** Says that the job has come back and waits for a turn. */
    void acquit() {
        judged.set(true);
        cameBack = true;
    }

    /** Makes the job's calls to the home fail; returns false if it has been judged before. */
    boolean condemn() {
        if (!judged.compareAndSet(false, true)) return false;
        execution.condemn();
        scope.post(() -> lane().gate().refuse(this));
        return true;
    }

    /** Returns whether it did not come back in time. */
    boolean isCondemned() {
        return judged.get() && !cameBack;
    }

    /** Returns whether the robbed job waits for something that another job of its bundle may have to do. For its turn it waits alone. */
    boolean waits() {
        if (cameBack) return false;
        return switch (stall.thread().getState()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        };
    }
}
