package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A job that can be told to end while it runs; an interrupt never hits the next job of its thread.
 *
 * <pre>
 *   new ──▶ running ──▶ over ◀───────────────────────────────┐
 *              └──▶ cancelling ──▶ interrupting ──▶ cancelled
 *                        └──it notices by itself──────▲
 * </pre>
 *
 * <p>Whoever cancels it wakes it from a wait of the home. From any other wait an interrupt does, and that may have to close the channel the job waits at, by code
 * of others: so nobody with the turn interrupts, but a worker in his place. What has noticed is not interrupted any more, for it may be cleaning up.
 */
abstract class Interruptible {

    private static final VarHandle PHASE = phase(MethodHandles.lookup());

    private static final int SPINS = 1_000;

    private static final byte NEW = 0; // may still be kept from beginning
    private static final byte RUNNING = 1;
    private static final byte CANCELLING = 2; // runs, but whatever comes of it, it was cancelled; to be interrupted
    private static final byte INTERRUPTING = 3; // its thread must not leave it meanwhile
    private static final byte CANCELLED = 4; // as CANCELLING, but not to be interrupted
    private static final byte OVER = 5;

    private volatile byte phase = NEW;

    /** Begins, unless it was kept from it. By its own thread. */
    final boolean beginsRunning() {
        return PHASE.compareAndSet(this, NEW, RUNNING);
    }

    /** Keeps it from beginning; returns false if it has begun. Turn: never waits, from any thread. */
    final boolean keepFromBeginning() {
        return PHASE.compareAndSet(this, NEW, OVER);
    }

    /** Has it end if it runs, and notes that it takes its time, and how it is said that nobody waits for it any more. Turn: never waits, from any thread. */
    final void cancelRunning(@Nullable Execution job, Loop loop, Runnable giveUp) {
        if (job == null || !PHASE.compareAndSet(this, RUNNING, CANCELLING)) return;
        loop.stragglers().add(job, giveUp);
        if (phase == OVER) loop.stragglers().remove(job);
        job.cancel();
        loop.offTurn(() -> interrupt(job));
    }

    private void interrupt(Execution job) {
        if (!PHASE.compareAndSet(this, CANCELLING, INTERRUPTING)) return;
        try {
            job.interrupt();
        } finally {
            phase = CANCELLED;
            LockSupport.unpark(job.thread());
        }
    }

    /** Is not interrupted any more, since it knows that it is cancelled, or has ended. By its own thread. */
    final void notice() {
        PHASE.compareAndSet(this, CANCELLING, CANCELLED);
        if (phase == INTERRUPTING) awaitInterrupt(() -> phase != INTERRUPTING);
        Thread.interrupted();
    }

    /**
     * Waits until nobody is interrupting the calling thread, who wakes it then: soon, unless a channel of others takes its time to close. An interrupt that has
     * come would keep it from resting.
     */
    static void awaitInterrupt(BooleanSupplier isDone) {
        for (int n = 0; n < SPINS && !isDone.getAsBoolean(); n++) Thread.onSpinWait();
        while (!isDone.getAsBoolean()) {
            Thread.interrupted();
            if (!isDone.getAsBoolean()) LockSupport.park(isDone);
        }
    }

    /** Ends; returns whether it was cancelled. By its own thread. */
    final boolean leave(Execution job, Loop loop) {
        boolean cancelled = !PHASE.compareAndSet(this, RUNNING, OVER);
        notice();
        if (cancelled) {
            phase = OVER;
            loop.stragglers().remove(job);
        }
        return cancelled;
    }

    private static VarHandle phase(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(Interruptible.class, "phase", byte.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
