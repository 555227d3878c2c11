package org.hob.core.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.LoopStatus;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the turn every {@value #TICK_MILLIS} ms while there is something to do, and takes it from a holder that is blocked for
 * {@value #BLOCKED_MILLIS} ms or has computed for {@value #BUSY_MILLIS} ms without giving it up.
 *
 * <p>Computing is counted in CPU time, so that a garbage collection or a starved machine takes nothing from an innocent, but for the first 6 ms, which went by
 * before it was looked at. The loop reads no clock for this: the watchdog remembers when it first saw a segment.
 */
final class Watchdog {

    static final long TICK_MILLIS = 2;
    static final long BLOCKED_MILLIS = 4;
    static final long BUSY_MILLIS = 50;

    private static final long MILLI = 1_000_000;
    private static final long ENDLESS_NANOS = 2_000 * MILLI;
    private static final long SHORTEST_TICK = MILLI;
    private static final int QUIET_TICKS = 50;
    private static final int WARM_AFTER_TICKS = 500;
    private static final int REMEMBERED = 10;

    /** Where nobody stands: to put a line into words takes milliseconds the first time. */
    private static final StackTraceElement[] A_STRANGER = {new StackTraceElement("org.acme.Lamp", "on", "Lamp.java", 1)
    };

    private final Turn turn;
    private final Line line;
    private final Succession succession;
    private final Journal journal;
    private final HouseClock clock;
    private final Witness witness;
    private final PauseWatch pauses = new PauseWatch();
    private final @Nullable Conductor conductor;
    private final Condemned condemned = new Condemned();
    private final LongestSegments longest = new LongestSegments(REMEMBERED);
    private final Thread thread = Thread.ofPlatform()
            .name("hob-watchdog")
            .daemon()
            .inheritInheritableThreadLocals(false)
            .unstarted(this::watch);
    private volatile long endless = ENDLESS_NANOS;
    private volatile boolean asleep;
    private boolean isWarm;
    private volatile boolean closed;

    private @Nullable Lease seenLease;
    private long seen = -1;
    private long since;
    private long cpuAtFirst = CpuTime.NOT_MEASURED;
    private int ticksAsleep;
    private long untilBusy = Long.MAX_VALUE;
    private @Nullable Suspect suspect;

    /** What is known of a segment that has become long. */
    private record Suspect(String owner, Optional<String> where, boolean taken) {}

    Watchdog(
            Turn turn,
            Line line,
            Succession succession,
            Journal journal,
            HouseClock clock,
            Witness witness,
            @Nullable Conductor conductor) {
        this.witness = witness;
        this.conductor = conductor;
        this.turn = turn;
        this.line = line;
        this.succession = succession;
        this.journal = journal;
        this.clock = clock;
        thread.setContextClassLoader(null);
    }

    void start() {
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /** Is told that there is something to do again. Turn: held. */
    void rouse() {
        if (asleep) LockSupport.unpark(thread);
    }

    void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        int quiet = 0;
        for (int ticks = 0; !closed; ticks++) {
            long nanos = Math.min(TICK_MILLIS * MILLI, untilBusy);
            pauses.begin();
            LockSupport.parkNanos(this, nanos);
            var pause = pauses.end(nanos);
            if (pause != null) witness.paused(pause, pauses.nanos());
            var lease = turn.lease();
            quiet = isBusy(lease) ? 0 : quiet + 1;
            try {
                if (quiet == 0) look(lease);
                else finish();
                lookAtRobbed();
                if (quiet > QUIET_TICKS || ticks == WARM_AFTER_TICKS) warmUp();
            } catch (Throwable failure) {
                journal.failed("the watchdog", failure);
            }
            if (quiet > QUIET_TICKS && line.isAsleep() && succession.all().isEmpty()) sleep();
        }
    }

    /**
     * Goes through what taking needs, in the first quiet moment or a second after the start: to load all of that when it is needed would take longer than
     * what is to be noticed.
     */
    private void warmUp() {
        if (isWarm) return;
        isWarm = true;
        var me = Thread.currentThread();
        var stack = me.getStackTrace();
        var _ = Misuse.line(A_STRANGER);
        if (isBlocked(turn.lease(), me, stack) || CpuTime.of(me) == CpuTime.NOT_MEASURED) {
            journal.say(
                    System.Logger.Level.WARNING,
                    "the watchdog: CPU time of threads is not measured (expected: a JVM that does)");
        }
    }

    /** Sleeps until the loop wakes; {@code asleep} and the sleeper of the line are volatile, so one of the two sees the other. */
    private void sleep() {
        asleep = true;
        if (line.isAsleep()) LockSupport.park(this);
        asleep = false;
    }

    /** Returns whether a job runs: it is in foreign code, or in the home for a moment, as one is that calls the home all the time. */
    private boolean isBusy(Lease lease) {
        return lease.isInForeignCode()
                || (lease == seenLease
                        && lease.segments() == seen
                        && lease.execution().scopeIfAny() != null);
    }

    private void look(Lease lease) {
        long segment = lease.segments();
        var scope = lease.execution().scopeIfAny();
        var runner = lease.runner();
        if (scope == null || runner == null) return;
        var lane = scope.lane();
        lane.sample();
        if (lease != seenLease || segment != seen) {
            finish();
            seenLease = lease;
            seen = segment;
            since = System.nanoTime();
            cpuAtFirst = CpuTime.NOT_MEASURED;
            ticksAsleep = 0;
            return;
        }
        boolean inside = !lease.isInForeignCode();
        long patience = lease.waitsAt() == Lease.NOWHERE ? BLOCKED_MILLIS : TICK_MILLIS;
        if (System.nanoTime() - since < patience * MILLI) return;
        var stack = runner.getStackTrace();
        if (suspect == null) suspect = new Suspect(lane.owner(), Optional.ofNullable(Misuse.line(stack)), false);
        if (!inside && (isBlocked(lease, runner, stack) || sleeps(lease, runner)))
            take(lease, segment, runner, stack, true);
        else if (hasComputed(lease, runner)) take(lease, segment, runner, stack, false);
    }

    /** Returns whether it waits. In native code it may as well compute: the operating system knows, where it is asked. */
    private static boolean isBlocked(Lease lease, Thread runner, StackTraceElement[] stack) {
        return switch (runner.getState()) {
            case TERMINATED -> true;
            case BLOCKED, WAITING, TIMED_WAITING -> stack.length > 0;
            case NEW, RUNNABLE ->
                stack.length > 0
                        && stack[0].isNativeMethod()
                        && !(isOnServer(lease, runner) && lease.server.isRunningInKernel());
        };
    }

    /** Returns whether it waits for something of which the JVM does not know, and did so a tick ago; once may be the end of a pause of the JVM's own. */
    private boolean sleeps(Lease lease, Thread runner) {
        ticksAsleep = isOnServer(lease, runner) && lease.server.isAsleepInKernel() ? ticksAsleep + 1 : 0;
        return ticksAsleep > 1;
    }

    private static boolean isOnServer(Lease lease, Thread runner) {
        return runner == lease.server || (lease.execution() instanceof LoopCarrier.Carried && !isResting(lease.server));
    }

    private boolean hasComputed(Lease lease, Thread runner) {
        if (runner.isVirtual() && !isOnServer(lease, runner)) {
            // Lent to a virtual thread of somebody's: nobody knows on which thread it computes.
            return System.nanoTime() - since >= BUSY_MILLIS * MILLI;
        }
        long now = CpuTime.of(runner.isVirtual() ? lease.server : runner);
        if (now == CpuTime.NOT_MEASURED) return false;
        if (cpuAtFirst == CpuTime.NOT_MEASURED) {
            // It was not blocked till now, and may have begun just after the last look.
            long before = Math.min(System.nanoTime() - since, BLOCKED_MILLIS * MILLI) + TICK_MILLIS * MILLI;
            cpuAtFirst = now - before;
        }
        long left = BUSY_MILLIS * MILLI - (now - cpuAtFirst);
        untilBusy = left > 0 ? Math.max(left, SHORTEST_TICK) : Long.MAX_VALUE;
        return left <= 0;
    }

    /** Returns the platform thread that the runner computes on, if it is known. */
    private static @Nullable Thread computer(Lease lease, Thread runner) {
        if (!runner.isVirtual()) return runner;
        return isOnServer(lease, runner) ? lease.server : null;
    }

    /** Returns whether the server waits for a turn back that it has lent, or sleeps, perhaps until a timer, while it is borrowed. */
    private static boolean isResting(LoopThread server) {
        return switch (server.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
        };
    }

    private void take(Lease lease, long segment, Thread runner, StackTraceElement[] stack, boolean blocked) {
        if (conductor != null && !conductor.lets(lease.execution())) return;
        var heir = succession.heir();
        if (heir == null) {
            succession.refill();
            return;
        }
        Robbery robbery = null;
        try {
            robbery = rob(lease, heir, segment, runner, stack, blocked);
        } finally {
            if (robbery == null) succession.dismiss(heir);
        }
        if (robbery == null) return;
        succession.begin(lease, heir, robbery);
        if (robbery.place() != Lease.NOWHERE) robbery.lane().calls().isSlow(robbery.place(), robbery.stall());
        if (suspect != null) suspect = new Suspect(suspect.owner, suspect.where, true);
        succession.refill();
        witness.took(robbery.stall());
    }

    /** Takes the lease for the heir; returns what was done, null if nothing was. */
    private @Nullable Robbery rob(
            Lease lease, LoopThread heir, long segment, Thread runner, StackTraceElement[] stack, boolean blocked) {
        boolean isTaken = lease.take(segment, () -> shakeHands(lease, runner), () -> {
            var execution = lease.execution();
            var scope = execution.scopeIfAny();
            // Given back just now, and its server is about to wake: there is nobody to take it from.
            if (scope == null || lease.runner() == null) return null;
            int place = lease.waitsAt();
            var stall = Stall.of(scope.lane(), execution, blocked, runner, stack, since);
            var robbery = new Robbery(execution, scope, stall, computer(lease, runner), place);
            succession.pass(lease, heir, robbery, stall.inCallback() || !BlockingCalls.comesBackBeforeItGoesOn(place));
            return robbery;
        });
        return isTaken ? lease.robbery() : null;
    }

    /**
     * Stops both who may go into the home at a safepoint: the half of the fence that the holder leaves out. Who runs the segment is one; the server is the
     * other, for it carries the coroutine, and comes back into the home when a turn that was lent has been given back.
     */
    private static void shakeHands(Lease lease, Thread runner) {
        lease.server.getStackTrace();
        if (runner != lease.server) runner.getStackTrace();
    }

    /** Notes a long segment that has ended. */
    private void finish() {
        var was = suspect;
        if (was != null) {
            long nanos = System.nanoTime() - since;
            longest.add(was.owner, was.where, clock.now().minusNanos(nanos), nanos, was.taken);
        }
        suspect = null;
        untilBusy = Long.MAX_VALUE;
        seen = -1;
        seenLease = null;
    }

    private void lookAtRobbed() {
        var robberies = succession.all();
        if (robberies.isEmpty()) return;
        for (var each = robberies.iterator(); each.hasNext(); ) {
            var robbery = each.next();
            if (!robbery.isOver()) continue;
            each.remove();
            witness.ended(robbery.stall());
        }
        condemned.spareOthers(robberies);
        for (var robbery : robberies) {
            robbery.look();
            if (robbery.becomesLong()) witness.lasts(robbery.stall());
            if (robbery.isEndless(endless) && robbery.condemn()) {
                journal.say(
                        System.Logger.Level.ERROR,
                        robbery.execution().name() + " has had the turn for more than "
                                + (System.nanoTime() - robbery.stall().since()) / MILLI
                                + " ms and lost it: its calls to the house fail from now on. See"
                                + " docs/threads.md#condemned");
                witness.condemned(robbery.stall());
                condemned.add(robbery);
            } else if (robbery.waits()) {
                robbery.lane().gate().poke();
            }
        }
        if (succession.robbed().findAny().isPresent()) succession.refill();
    }

    /** Says how long a job may compute after it has had the turn for too long, in nanoseconds of CPU time, before it is condemned. Turn: never waits. */
    void endless(long nanos) {
        endless = nanos;
    }

    void endRunawaysBy(Runaways runaways) {
        condemned.endBy(runaways);
    }

    List<LoopStatus.Segment> longest() {
        return longest.list();
    }
}
