package org.hob.core.job;

import java.util.List;
import java.util.Optional;
import org.hob.job.LoopStatus;
import org.jspecify.annotations.Nullable;

/**
 * Looks at who has the turn, and takes it from a job that is found blocked {@value #BLOCKED_MILLIS} ms after it was first seen with it
 * ({@value #AT_PLACE_MILLIS} ms after, in a call that is known to wait), or that has computed for {@value #BUSY_MILLIS} ms without giving it up. By the watchdog alone.
 *
 * <p>Computing is counted in CPU time, so that a garbage collection or a starved machine takes nothing from an innocent, but for the first 7 ms, which went by
 * before it was looked at. The loop reads no clock for this: what is remembered is when a segment was first seen.
 */
final class HolderWatch {

    static final long BLOCKED_MILLIS = 4;
    static final long AT_PLACE_MILLIS = 2;
    static final long BUSY_MILLIS = 50;

    private static final long MILLI = 1_000_000;
    private static final long TICK = Watchdog.TICK_MILLIS * MILLI;
    private static final long BLOCKED = BLOCKED_MILLIS * MILLI;
    private static final long AT_PLACE = AT_PLACE_MILLIS * MILLI;
    private static final long BUSY = BUSY_MILLIS * MILLI;
    private static final long SHORTEST_TICK = MILLI;
    private static final int REMEMBERED = 10;

    /** Where nobody stands: to put a line into words takes milliseconds the first time. */
    private static final StackTraceElement[] A_STRANGER = {new StackTraceElement("org.acme.Lamp", "on", "Lamp.java", 1)
    };

    private final Succession succession;
    private final HouseClock clock;
    private final Witness witness;
    private final @Nullable Conductor conductor;
    private final LongestSegments longest = new LongestSegments(REMEMBERED);

    private @Nullable Lease seenLease;
    private long seen = -1;
    private long since;
    private long cpuAtFirst = CpuTime.NOT_MEASURED;
    private int looksAsleep;
    private long untilNext = TICK;
    private @Nullable Suspect suspect;

    /** What is known of a segment that has become long. */
    private record Suspect(String owner, Optional<String> where, boolean taken) {}

    HolderWatch(Succession succession, HouseClock clock, Witness witness, @Nullable Conductor conductor) {
        this.succession = succession;
        this.clock = clock;
        this.witness = witness;
        this.conductor = conductor;
    }

    /** Returns in how many nanoseconds to look again: sooner than a tick if what was seen last is to be taken then. */
    long untilNextLook() {
        return untilNext;
    }

    private void lookAgainIn(long nanos) {
        untilNext = Math.clamp(nanos, SHORTEST_TICK, TICK);
    }

    /** Returns whether a job runs: it is in foreign code, or in the home for a moment, as one is that calls the home all the time. */
    boolean isBusy(Lease lease) {
        return lease.isInForeignCode()
                || (lease == seenLease
                        && lease.segments() == seen
                        && lease.execution().scopeIfAny() != null);
    }

    void look(Lease lease) {
        long segment = lease.segments();
        var scope = lease.execution().scopeIfAny();
        var runner = lease.runner();
        if (scope == null || runner == null) return;
        var lane = scope.lane();
        lane.sample();
        if (lease != seenLease || segment != seen) {
            finish();
            begin(lease, segment);
            return;
        }
        boolean inside = !lease.isInForeignCode();
        long left = patience(lease) - (System.nanoTime() - since);
        lookAgainIn(left > 0 ? left : TICK);
        if (left > 0) return;
        var stack = runner.getStackTrace();
        if (suspect == null) suspect = new Suspect(lane.owner(), Optional.ofNullable(Misuse.line(stack)), false);
        var holder = new Holder(lease, runner);
        if (!inside && (holder.isBlocked(stack) || sleeps(holder))) take(holder, segment, stack, true);
        else if (hasComputed(holder)) take(holder, segment, stack, false);
    }

    private static long patience(Lease lease) {
        return lease.waitsAt() == Lease.NOWHERE ? BLOCKED : AT_PLACE;
    }

    private void begin(Lease lease, long segment) {
        seenLease = lease;
        seen = segment;
        since = System.nanoTime();
        cpuAtFirst = CpuTime.NOT_MEASURED;
        looksAsleep = 0;
        lookAgainIn(patience(lease));
    }

    /** Notes a long segment that has ended. */
    void finish() {
        var was = suspect;
        if (was != null) {
            long nanos = System.nanoTime() - since;
            longest.add(was.owner, was.where, clock.now().minusNanos(nanos), nanos, was.taken);
        }
        suspect = null;
        untilNext = TICK;
        seen = -1;
        seenLease = null;
    }

    /** Returns whether it waits for something of which the JVM does not know, and did so at the last look; once may be the end of a pause of the JVM's own. */
    private boolean sleeps(Holder holder) {
        looksAsleep = holder.isAsleepInKernel() ? looksAsleep + 1 : 0;
        if (looksAsleep == 1) lookAgainIn(AT_PLACE);
        return looksAsleep > 1;
    }

    private boolean hasComputed(Holder holder) {
        var computer = holder.computer();
        // Lent to a virtual thread of somebody's: nobody knows on which thread it computes.
        if (computer == null) return System.nanoTime() - since >= BUSY;
        long now = CpuTime.of(computer);
        if (now == CpuTime.NOT_MEASURED) return false;
        if (cpuAtFirst == CpuTime.NOT_MEASURED) {
            // It was not blocked till now, and may have begun just after the last look.
            cpuAtFirst = now - Math.min(System.nanoTime() - since, BLOCKED) - TICK;
        }
        long left = BUSY - (now - cpuAtFirst);
        if (left > 0) lookAgainIn(Math.min(left, untilNext));
        return left <= 0;
    }

    private void take(Holder holder, long segment, StackTraceElement[] stack, boolean blocked) {
        var lease = holder.lease();
        if (conductor != null && !conductor.lets(lease.execution())) return;
        var heir = succession.heir();
        if (heir == null) {
            succession.refill();
            return;
        }
        Robbery robbery = null;
        try {
            robbery = rob(holder, heir, segment, stack, blocked);
        } finally {
            if (robbery == null) succession.dismiss(heir);
        }
        if (robbery == null) return;
        succession.begin(lease, heir, robbery);
        if (robbery.place() != Lease.NOWHERE) robbery.lane().calls().noteSlow(robbery.place(), robbery.stall());
        if (suspect != null) suspect = new Suspect(suspect.owner, suspect.where, true);
        succession.refill();
        witness.took(robbery.stall());
    }

    /** Takes the lease for the heir; returns what was done, null if nothing was. */
    private @Nullable Robbery rob(
            Holder holder, LoopThread heir, long segment, StackTraceElement[] stack, boolean blocked) {
        var lease = holder.lease();
        boolean isTaken = lease.take(segment, holder::shakeHands, () -> {
            var execution = lease.execution();
            var scope = execution.scopeIfAny();
            // Given back just now, and its server is about to wake: there is nobody to take it from.
            if (scope == null || lease.runner() == null) return null;
            int place = lease.waitsAt();
            var stall = Stall.of(scope.lane(), execution, blocked, holder.thread(), stack, since);
            var robbery = new Robbery(execution, scope, stall, holder.computer(), place);
            succession.pass(lease, heir, robbery, stall.inCallback() || !BlockingCalls.comesBackBeforeItGoesOn(place));
            return robbery;
        });
        return isTaken ? lease.robbery() : null;
    }

    /** Goes through what taking needs, on the calling thread; returns whether its CPU time is measured. */
    boolean rehearse(Lease lease) {
        var me = Thread.currentThread();
        var _ = Misuse.line(A_STRANGER);
        boolean runs = !new Holder(lease, me).isBlocked(me.getStackTrace());
        return runs && CpuTime.of(me) != CpuTime.NOT_MEASURED;
    }

    List<LoopStatus.Segment> longest() {
        return longest.list();
    }
}
