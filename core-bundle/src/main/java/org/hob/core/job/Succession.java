package org.hob.core.job;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Passes the turn from a job to a spare thread: taken by the watchdog, or handed over by a job that is about to wait. Without a lock, as {@link Spares}.
 */
final class Succession {

    private final Turn turn;
    private final Line line;
    private final Spares spares;
    private final Queue<Robbery> robberies = new ConcurrentLinkedQueue<>();
    private final AtomicLong takeOvers = new AtomicLong();

    Succession(Turn turn, Line line, Spares spares) {
        this.turn = turn;
        this.line = line;
        this.spares = spares;
    }

    /** Returns a thread that can take over; null if there is none just now. */
    @Nullable
    LoopThread heir() {
        return spares.take();
    }

    /** Makes sure that there is one the next time. May make a thread. */
    void refill() {
        spares.refill();
    }

    /** Sends an heir back that is not needed. */
    void dismiss(LoopThread heir) {
        if (!spares.keep(heir)) heir.retire();
    }

    /**
     * Gives the turn of a robbed job to the heir, who is to {@link #begin} when the job can see what was done. What may fail, for want of memory, comes first, and
     * leaves nothing behind. Turn: held by the caller, who has taken it.
     */
    void pass(Lease from, LoopThread heir, Robbery robbery, boolean gated) {
        var next = new Lease(heir, from.segments() + 1);
        robberies.add(robbery);
        try {
            if (gated) robbery.lane().gate().close(robbery);
        } catch (Throwable noMemory) {
            robberies.remove(robbery);
            throw noMemory;
        }
        robbery.execution().robbery(robbery);
        turn.pass(next);
    }

    /** Has the heir serve from now on. Turn: held by nobody. */
    void begin(Lease from, LoopThread heir, Robbery robbery) {
        if (!robbery.stall().isRehearsed()) takeOvers.incrementAndGet();
        line.forgetLoan();
        heir.serve(turn.lease(), from.server.server());
        // It may wait for the turn that it has lent: it is a spare now.
        LockSupport.unpark(from.server);
    }

    /** Returns the jobs that go on without the turn they had, and those that have just come back. */
    Collection<Robbery> all() {
        return robberies;
    }

    /** Returns those that have not come back. */
    Stream<Robbery> robbed() {
        return robberies.stream().filter(robbery -> !robbery.isOver());
    }

    long takeOvers() {
        return takeOvers.get();
    }
}
