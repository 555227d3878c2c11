package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One loop thread's stretch of the turn: job after job, until it is taken away.
 *
 * <pre>
 *   holder                                        thief (the watchdog)
 *   enter: depth = 1                              HELD ──▶ REVOKED
 *          HELD? ── yes ──▶ in the home           handshake with the holder's thread
 *             └─ no: depth = 0, wait until        depth = 0 within 1 ms, and the same segment?
 *                it is no longer REVOKED            yes: new lease for a spare; REVOKED ──▶ TAKEN
 *   leave: depth = 0 (release)                      no:  REVOKED ──▶ HELD
 *   hand over: in the home, HELD ──▶ TAKEN
 * </pre>
 *
 * <p>This is Dekker's pattern with the holder's fence left out: the handshake stops the holder at a safepoint, so that either its {@code depth} is
 * visible to the thief or the thief's {@code REVOKED} is to the holder ({@code docs/threads.md#lease}). HotSpot keeps that promise; with
 * {@code -Dhob.fence=volatile} the holder fences itself, for any other machine.
 */
final class Lease {

    private static final boolean FENCED = "volatile".equals(System.getProperty("hob.fence"));
    /** How long the thief waits for a holder that is in the home, where nothing takes long. */
    private static final long INSIDE_NANOS = 1_000_000;

    private static final VarHandle DEPTH = field("depth");
    private static final VarHandle WORD = field("word");

    private static final int HELD = 0;

    /** Somebody wants to take it, and will decide soon. */
    private static final int REVOKED = 1;

    private static final int TAKEN = 2;

    /** It does not wait at any place that is known. */
    static final int NOWHERE = 0;

    /** The loop thread that serves under this lease. */
    final LoopThread server;

    private int depth = 1;
    private volatile int word = HELD;
    private int waitsAt = NOWHERE;

    private @Nullable Thread runner;
    private Execution execution;
    private @Nullable Robbery robbery;
    private long segments;

    Lease(LoopThread server, long segments) {
        this.server = server;
        this.segments = segments;
        runner = server;
        execution = server.callbacks();
    }

    // ---- the server

    /** Lets foreign code have the turn, which the server calls itself. */
    void begin() {
        segments++;
        if (waitsAt != NOWHERE) waitsAt = NOWHERE;
        DEPTH.setRelease(this, 0);
    }

    /** Lets foreign code have the turn, on that thread. */
    void begin(Thread by, Execution job) {
        if (by != server) {
            runner = by;
            execution = job;
        }
        begin();
    }

    /** Begins a segment of the home's own. */
    void beginHome() {
        segments++;
    }

    /** Takes the turn back; returns false if it was taken away meanwhile. */
    boolean end() {
        DEPTH.setOpaque(this, 1);
        if (FENCED) VarHandle.fullFence();
        if (word != HELD && !isGivenBack()) return false;
        if (runner != server) {
            runner = server;
            execution = server.callbacks();
        }
        return true;
    }

    /** Returns whether the runner is in the home. By the server, when the runner does not run. */
    boolean isEntered() {
        return depth > 0;
    }

    // ---- the runner; the first way in and the last way out store what they know, so that no store waits for the load
    // before it

    /** Returns whether that server, inside the home, still has it. */
    boolean isHeldBy(LoopThread thread) {
        return server == thread && runner == thread && !isTaken();
    }

    boolean isRunBy(Thread thread) {
        return runner == thread;
    }

    /** Goes into the home; returns false if the lease was taken away. */
    boolean enter() {
        int before = depth;
        if (before > 0) {
            DEPTH.setOpaque(this, before + 1);
            return true;
        }
        DEPTH.setOpaque(this, 1);
        if (FENCED) VarHandle.fullFence();
        return word == HELD || isGivenBack();
    }

    /** Steps aside until the thief has decided; returns whether it was let in again. */
    private boolean isGivenBack() {
        DEPTH.setOpaque(this, 0);
        for (int n = 0; word == REVOKED; n++) Spin.once(n);
        return word == HELD && enter();
    }

    void leave() {
        int before = depth;
        if (before == 1) DEPTH.setRelease(this, 0);
        else DEPTH.setRelease(this, before - 1);
    }

    /** Ends what another thread than the server did with the turn; the server is waiting for that. */
    void giveBack(Thread by) {
        if (runner == by) runner = null;
    }

    /** Says at which place that is known to wait the runner is about to, and does nothing else until it is back. */
    void waitsAt(int place) {
        waitsAt = place;
    }

    /** Hands it over by itself: as if it had been taken. The runner's, inside the home, which it leaves. */
    void handOver(Robbery as) {
        robbery = as;
        while (!WORD.compareAndSet(this, HELD, TAKEN)) Thread.onSpinWait();
        DEPTH.setRelease(this, 0);
    }

    // ---- the thief

    /**
     * Takes it away if it is still in that segment: in foreign code, or in the home for a moment, which it cannot enter again. Turn: waits up to a millisecond
     * for that moment to end.
     *
     * <p>Whatever goes wrong meanwhile, the holder learns how it ended: it spins for that.
     *
     * @param heir looks again, gives the turn to somebody else and says what was done; null if there is nobody to take it from
     */
    boolean take(long segment, Runnable handshake, Supplier<@Nullable Robbery> heir) {
        if (!WORD.compareAndSet(this, HELD, REVOKED)) return false;
        Robbery done = null;
        try {
            handshake.run();
            if (isOutside(segment)) done = heir.get();
            // Whoever hands it over just now has said what it does.
            if (done != null) robbery = done;
        } finally {
            word = done == null ? HELD : TAKEN;
        }
        return done != null;
    }

    /** Returns whether it is in foreign code and in that segment, having waited for that. */
    private boolean isOutside(long segment) {
        long since = System.nanoTime();
        while (segments == segment) {
            if (isInForeignCode()) return segments == segment;
            if (System.nanoTime() - since > INSIDE_NANOS) break;
            Thread.onSpinWait();
        }
        return false;
    }

    /** Returns whether it was taken away for good; what the thief did before can be seen then. */
    boolean isTaken() {
        return word == TAKEN;
    }

    /** Returns what was done, once {@link #end} has returned false. */
    Robbery robbery() {
        if (robbery == null) throw new IllegalStateException("not taken");
        return robbery;
    }

    // ---- anybody, racy: to be looked at again after the handshake

    boolean isInForeignCode() {
        return (int) DEPTH.getVolatile(this) == 0;
    }

    /** Returns at which known place the runner waits, {@link #NOWHERE} at none. */
    int waitsAt() {
        return waitsAt;
    }

    long segments() {
        return segments;
    }

    @Nullable
    Thread runner() {
        return runner;
    }

    /** Returns what runs, which has no scope between two segments. */
    Execution execution() {
        return execution;
    }

    private static VarHandle field(String name) {
        try {
            return MethodHandles.lookup().findVarHandle(Lease.class, name, int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
