package org.hob.core.job;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.LoopStatus;
import org.jspecify.annotations.Nullable;

/**
 * The thread that looks every {@value #TICK_MILLIS} ms, while there is something to do, at who has the turn ({@link HolderWatch}) and at those who were robbed
 * of it ({@link RobbedWatch}).
 */
final class Watchdog {

    static final long TICK_MILLIS = 3;

    private static final int QUIET_TICKS = 50;
    private static final int WARM_AFTER_TICKS = 500;

    private final Turn turn;
    private final Line line;
    private final Succession succession;
    private final Journal journal;
    private final Witness witness;
    private final HolderWatch holder;
    private final RobbedWatch robbed;
    private final PauseWatch pauses = new PauseWatch();
    private final Thread thread = Thread.ofPlatform()
            .name("hob-watchdog")
            .daemon()
            .inheritInheritableThreadLocals(false)
            .unstarted(this::watch);
    private volatile boolean asleep;
    private final boolean isConducted;
    private long ticked = System.nanoTime();
    private boolean isWarm;
    private volatile boolean closed;

    Watchdog(
            Turn turn,
            Line line,
            Succession succession,
            Journal journal,
            HouseClock clock,
            Witness witness,
            @Nullable Conductor conductor) {
        this.turn = turn;
        this.line = line;
        this.succession = succession;
        this.journal = journal;
        this.witness = witness;
        isConducted = conductor != null;
        holder = new HolderWatch(succession, clock, witness, conductor);
        robbed = new RobbedWatch(succession, journal, witness);
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
            try {
                rest(holder.untilNextLook());
                var lease = turn.lease();
                boolean busy = holder.isBusy(lease);
                quiet = busy ? 0 : quiet + 1;
                if (busy) holder.look(lease);
                else holder.finish();
                robbed.look();
                if (quiet > QUIET_TICKS || ticks == WARM_AFTER_TICKS) warmUp();
            } catch (Throwable failure) {
                journal.failed("the watchdog", failure);
            }
            if (quiet > QUIET_TICKS && line.isAsleep() && succession.all().isEmpty()) sleep();
        }
    }

    private void rest(long nanos) {
        pauses.begin();
        LockSupport.parkNanos(this, nanos);
        tick();
        var pause = pauses.end(nanos);
        if (pause != null) witness.paused(pause, pauses.nanos());
    }

    /** Lets the line know that a tick has passed; looks that come sooner are none. In a test no time passes but the house's. */
    private void tick() {
        if (isConducted) return;
        long now = System.nanoTime();
        if (now - ticked < TICK_MILLIS * 1_000_000) return;
        ticked = now;
        line.tick();
    }

    /** Sleeps until the loop wakes; {@code asleep} and the sleeper of the line are volatile, so one of the two sees the other. */
    private void sleep() {
        asleep = true;
        if (line.isAsleep()) LockSupport.park(this);
        asleep = false;
    }

    /**
     * Goes through what taking needs, in the first quiet moment or soon after the start: to load all of that when it is needed would take longer than
     * what is to be noticed.
     */
    private void warmUp() {
        if (isWarm) return;
        isWarm = true;
        if (holder.rehearse(turn.lease())) return;
        journal.say(
                System.Logger.Level.WARNING,
                "the watchdog: CPU time of threads is not measured (expected: a JVM that does)");
    }

    /** Says how long a job may compute after it has had the turn for too long, in nanoseconds of CPU time, before it is condemned. Turn: never waits. */
    void endless(long nanos) {
        robbed.endless(nanos);
    }

    void endRunawaysBy(Runaways runaways) {
        robbed.endRunawaysBy(runaways);
    }

    List<LoopStatus.Segment> longest() {
        return holder.longest();
    }
}
