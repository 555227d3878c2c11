package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.TaskException;
import org.hob.job.WrongTurnException;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of code that must not take longer than that: its waits are cut short. Its clock stands still while somebody has stopped it.
 *
 * <pre>
 *   hurried ──▶ interrupting ──▶ spared ──▶ it is left, or its thread knows that its time is over
 *      └──it is left, or knows──────▲
 * </pre>
 *
 * <p>Its clock is guarded by the turn. A worker interrupts its thread, perhaps by code of others, which nobody may wait for with a lock.
 */
final class Deadline {

    private static final VarHandle PHASE = phase(MethodHandles.lookup());

    private static final byte HURRIED = 0; // may be interrupted
    private static final byte INTERRUPTING = 1; // its thread must not leave it meanwhile
    private static final byte SPARED = 2; // has been interrupted, or is not to be any more

    private final JobScope scope;
    private final Duration limit;
    private final @Nullable String zone;
    private final Thread thread = Thread.currentThread();

    @Nullable
    Deadline outer;

    private long nanosLeft;
    private int stops = 1;
    private @Nullable Chime chime;

    private volatile byte phase = HURRIED;
    private volatile boolean over;

    private Deadline(JobScope scope, Duration limit, @Nullable String zone) {
        this.scope = scope;
        this.limit = limit;
        this.zone = zone;
        nanosLeft = JobScope.nanos(limit);
    }

    /** Runs code with a limit, in a zone if one is named. */
    static <R extends @Nullable Object> R within(
            JobScope scope, Duration limit, @Nullable String zone, Callable<R> code) throws Exception {
        var current = Execution.current();
        if (current != null && !current.mayWait()) {
            throw new WrongTurnException(Misuse.waits(current, "code with a time limit", true));
        }
        var execution = current == null ? scope.outside() : current;
        var deadline = new Deadline(scope, limit, zone);
        scope.inHome(deadline::begin);
        Execution.bind(execution);
        execution.push(deadline);
        try {
            return code.call();
        } catch (InterruptedException interrupted) {
            if (deadline.isOver()) throw deadline.exception(execution);
            throw interrupted;
        } finally {
            execution.pop(deadline);
            Execution.bind(current);
            deadline.leave();
            scope.inHomeAnyway(deadline::end);
        }
    }

    /** Runs code while the clocks of the limits around it stand still, and those of a zone if one is named. */
    static <R extends @Nullable Object> R unhurried(JobScope scope, @Nullable String zone, Callable<R> code)
            throws Exception {
        var around = around(Execution.current());
        var zones = scope.loop().limitZones();
        scope.inHome(() -> {
            around.forEach(Deadline::stopClock);
            if (zone != null) zones.stop(zone);
        });
        try {
            return code.call();
        } finally {
            scope.inHomeAnyway(() -> {
                around.forEach(Deadline::startClock);
                if (zone != null) zones.goOn(zone);
            });
        }
    }

    private static List<Deadline> around(@Nullable Execution current) {
        var all = new ArrayList<Deadline>();
        for (var each = current == null ? null : current.deadlines(); each != null; each = each.outer) all.add(each);
        return all;
    }

    // ---- its clock: turn held, inside the home

    private void begin() {
        if (zone != null) scope.loop().limitZones().join(zone, this);
        startClock();
    }

    private void end() {
        stopClock();
        if (zone != null) scope.loop().limitZones().leave(zone, this);
    }

    void stopClock() {
        if (stops++ > 0 || chime == null) return;
        nanosLeft = Math.max(0, chime.due() - scope.loop().clock().nanos());
        scope.loop().timers().remove(chime);
        chime = null;
    }

    void startClock() {
        if (--stops > 0) return;
        chime = new Chime(scope.loop().clock().nanos() + nanosLeft, this::ring);
        scope.loop().timers().add(chime);
    }

    /** Wakes who waits for something of the home; from anything else an interrupt will, which may have to close a channel of others. */
    private void ring() {
        over = true;
        LockSupport.unpark(thread);
        scope.loop().offTurn(this::interrupt);
    }

    private void interrupt() {
        if (!PHASE.compareAndSet(this, HURRIED, INTERRUPTING)) return;
        try {
            thread.interrupt();
        } finally {
            phase = SPARED;
            LockSupport.unpark(thread);
        }
    }

    // ---- the code

    private void leave() {
        PHASE.compareAndSet(this, HURRIED, SPARED);
        if (phase == INTERRUPTING) Interruptible.awaitInterrupt(() -> phase != INTERRUPTING);
        if (over) Thread.interrupted();
    }

    /** Returns the innermost that is over, of that one and those around it; null if none is. */
    static @Nullable Deadline over(@Nullable Deadline innermost) {
        for (var each = innermost; each != null; each = each.outer) if (each.isOver()) return each;
        return null;
    }

    boolean isOver() {
        return over;
    }

    /** Returns what the code is told, whose time is over. By its own thread. */
    TaskException.TimedOut exception(Execution of) {
        leave();
        return new TaskException.TimedOut(of.name(), limit);
    }

    private static VarHandle phase(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(Deadline.class, "phase", byte.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
