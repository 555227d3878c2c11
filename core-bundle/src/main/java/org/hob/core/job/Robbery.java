package org.hob.core.job;

import java.util.concurrent.atomic.AtomicBoolean;

/** One taking of the turn from a job, which runs on without it. */
final class Robbery {

    private static final long LONG_NANOS = 1_000_000_000;

    /** How long it may compute. */
    private static final long COMPUTES_NANOS = 2_000_000_000;

    /** How long a callback may wait, which has promised not to. */
    private static final long CALLBACK_WAITS_NANOS = 10_000_000_000L;

    /** How long a coroutine may wait for what cannot be interrupted, such as the address of a name. */
    private static final long COROUTINE_WAITS_NANOS = 60_000_000_000L;

    private final Execution execution;
    private final JobScope scope;
    private final Stall stall;
    private final LoopThread under;
    private final int place;
    private final long since = System.nanoTime();
    private long seen = since;
    private long computed;
    private boolean isLong;
    private final AtomicBoolean judged = new AtomicBoolean();
    private volatile boolean cameBack;
    private volatile boolean over;

    /**
     * Notes one.
     *
     * @param execution the job
     * @param scope whose job it is
     * @param stall where it stands
     * @param under the loop thread that served it, on which it may run
     * @param place at which known place it waits
     */
    Robbery(Execution execution, JobScope scope, Stall stall, LoopThread under, int place) {
        this.execution = execution;
        this.scope = scope;
        this.stall = stall;
        this.under = under;
        this.place = place;
    }

    Stall stall() {
        return stall;
    }

    int place() {
        return place;
    }

    Execution execution() {
        return execution;
    }

    Lane lane() {
        return scope.lane();
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

    /** Returns true once, when it has lasted a second. The watchdog's. */
    boolean becomesLong() {
        if (isLong || System.nanoTime() - since < LONG_NANOS) return false;
        isLong = true;
        return true;
    }

    /** Returns whether it will never end, as far as one can tell: it computes for long, or waits for far longer. The watchdog's, who looks often. */
    boolean isEndless() {
        long now = System.nanoTime();
        if (!isResting()) computed += now - seen;
        seen = now;
        long patience = stall.inCallback() ? CALLBACK_WAITS_NANOS : COROUTINE_WAITS_NANOS;
        return computed > COMPUTES_NANOS || now - since > patience;
    }

    /**
     * Returns whether the robbed job waits for something that another job of its bundle may have to do, for certain: the others go on then, and it must not
     * run beside them. For its turn it waits alone.
     */
    boolean waits() {
        if (cameBack) return false;
        return switch (stall.thread().getState()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        };
    }

    /** Returns whether it does not compute, at this moment: it may be about to, or have stopped only for the JVM. */
    private boolean isResting() {
        var thread = stall.thread();
        return waits() || ((thread == under || thread.isVirtual()) && under.isAsleepInKernel());
    }
}
