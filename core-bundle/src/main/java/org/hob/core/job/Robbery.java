package org.hob.core.job;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One taking of the turn from a job, which runs on without it. */
final class Robbery {

    private static final long MILLI = 1_000_000;
    private static final long LONG_NANOS = 1_000 * MILLI;

    /** How long it must have waited before its bundle's others go on beside it: until then it may have met a lock inside the JDK. */
    private static final long WAITS_NANOS = 20 * MILLI;

    /** The same where it waits for a class, of which it knows nothing. */
    private static final long LOADS_NANOS = 1_000 * MILLI;

    /** How long a callback may wait, which has promised not to. */
    private static final long CALLBACK_WAITS_NANOS = 10_000 * MILLI;

    /** How long a coroutine may wait for what cannot be interrupted, such as the address of a name. */
    private static final long COROUTINE_WAITS_NANOS = 60_000 * MILLI;

    /** How many times as long as one that does not come back a job may compute that does, again and again, but never waits for anything: it calls the house. */
    private static final int COMES_BACK = 5;

    /** How often it is seen whether the watchdog has looked, a tenth of a millisecond apart. */
    private static final int LOOKS = 100;

    /** What is counted at most between two looks where CPU time is not known: the machine may have stood still. */
    private static final long LOOK_NANOS = 4 * Watchdog.TICK_MILLIS * MILLI;

    private final Execution execution;
    private final JobScope scope;
    private final Stall stall;
    private final @Nullable Thread computer;
    private final int place;
    private final long since = System.nanoTime();
    private final AtomicReference<Verdict> verdict = new AtomicReference<>(Verdict.NONE);
    private final long computedBefore;
    private volatile boolean lookedAt;
    private volatile boolean cameBack;
    private volatile boolean over;

    // ---- the watchdog's, who looks every tick

    private long looked = since;
    private long cpu = CpuTime.NOT_MEASURED;
    private volatile long computed;
    private long waitsSince = since;
    private long patience = WAITS_NANOS;
    private boolean isLong;
    private volatile boolean waits;

    /** What was found of the robbed job: the first finding stays. */
    private enum Verdict {
        NONE,
        /** Being condemned: what follows for its execution is just being done. */
        BEING_CONDEMNED,
        CONDEMNED,
        /** It came back, or has ended. */
        ACQUITTED
    }

    /**
     * Notes one.
     *
     * @param execution the job
     * @param scope whose job it is
     * @param stall where it stands
     * @param computer the platform thread that it computes on; null if nobody knows
     * @param place at which known place it waits
     */
    Robbery(Execution execution, JobScope scope, Stall stall, @Nullable Thread computer, int place) {
        this.execution = execution;
        this.scope = scope;
        this.stall = stall;
        this.computer = computer;
        this.place = place;
        computed = stall.blocked() ? 0 : HolderWatch.BUSY_MILLIS * MILLI;
        computedBefore = execution.computedBefore;
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
        settle();
        over = true;
        leaveGate();
    }

    /** Has its bundle's gate forget it, once or more. Turn: never waits, any thread. */
    void leaveGate() {
        scope.post(() -> lane().gate().forget(this));
    }

    /** Ends it, for the job has the turn again. Turn: held. */
    void forgive() {
        settle();
        over = true;
        lane().gate().forget(this);
    }

    /** Keeps it from being condemned from now on: its thread has other jobs to run, which would be condemned in its place. */
    private void settle() {
        verdict.compareAndSet(Verdict.NONE, Verdict.ACQUITTED);
        while (verdict.get() == Verdict.BEING_CONDEMNED) Thread.onSpinWait();
    }

    /** Returns the robbed job and where it stands, in words. */
    String inWords() {
        return execution.name() + Spot.of(stall.thread());
    }

    boolean isOver() {
        return over;
    }

    /** Returns whether the job has come back, and does nothing before it has a turn. */
    boolean isBack() {
        return cameBack;
    }

    /** Says that the job has come back and waits for a turn. */
    void acquit() {
        if (computedBefore > 0) awaitLook();
        settle();
        if (!cameBack) execution.computedBefore = stall.blocked() ? 0 : computedBefore + computed;
        cameBack = true;
    }

    /** Lets the watchdog look first at a job that is robbed again and again: it may come back too soon to be seen. */
    private void awaitLook() {
        for (int n = 0; n < LOOKS && !lookedAt; n++) LockSupport.parkNanos(this, MILLI / 10);
    }

    /** Is told that it was looked at, and condemned if it was to be. The watchdog's. */
    void lookedAt() {
        if (!lookedAt) lookedAt = true;
    }

    /** Makes the job's calls to the home fail; returns false if it has been condemned before, has come back, or has ended. */
    boolean condemn() {
        if (!verdict.compareAndSet(Verdict.NONE, Verdict.BEING_CONDEMNED)) return false;
        execution.condemn();
        verdict.set(Verdict.CONDEMNED);
        scope.post(() -> lane().gate().refuse(this));
        return true;
    }

    /** Returns whether it did not come back in time. */
    boolean isCondemned() {
        return verdict.get() == Verdict.CONDEMNED && !cameBack;
    }

    /** Returns true once, when it has lasted a second. The watchdog's. */
    boolean becomesLong() {
        if (isLong || System.nanoTime() - since < LONG_NANOS) return false;
        isLong = true;
        return true;
    }

    /** Looks at what the robbed job does. The watchdog's, at every tick. */
    void look() {
        long now = System.nanoTime();
        boolean waiting = isWaiting();
        count(now, waiting);
        looked = now;
        if (!waiting) {
            waits = false;
            waitsSince = now;
            patience = WAITS_NANOS;
        } else if (!waits && now - waitsSince > patience) {
            if (patience == WAITS_NANOS && Stall.isForAClass(stall.thread().getStackTrace())) patience = LOADS_NANOS;
            else waits = true;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // by the watchdog alone
    private void count(long now, boolean waiting) {
        long before = cpu;
        cpu = computer == null ? CpuTime.NOT_MEASURED : CpuTime.of(computer);
        if (before != CpuTime.NOT_MEASURED && cpu != CpuTime.NOT_MEASURED) computed += cpu - before;
        else if (computer == null && !waiting) computed += Math.min(now - looked, LOOK_NANOS);
    }

    /**
     * Returns whether it will never end, as far as one can tell: it has computed for that long, or for longer if it came back meanwhile, or waits for far longer. The
     * watchdog's.
     */
    boolean isEndless(long computes) {
        long waited = stall.inCallback() ? CALLBACK_WAITS_NANOS : COROUTINE_WAITS_NANOS;
        return computed > computes || computedBefore + computed > COMES_BACK * computes || looked - since > waited;
    }

    /**
     * Returns whether the robbed job waits for something that another job of its bundle may have to do: the others go on then. They do so beside the job if
     * it wakes, so nothing is taken for such a wait that is short, or that the JVM makes for a class. For its turn the job waits alone.
     */
    boolean waits() {
        return waits && isWaiting();
    }

    private boolean isWaiting() {
        if (cameBack) return false;
        return switch (stall.thread().getState()) {
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        };
    }
}
