package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/**
 * The turn, borrowed from a loop that sleeps, by a thread that is not the loop's: in a quiet house {@code turn(…)} has to wake nobody. When it is given
 * back the server is woken only if there is something to do for it.
 *
 * <pre>
 *   the server sleeps ──begin──▶ the borrower has its lease ──giveBack──▶ the server sleeps on, or wakes and tells what happened
 *                                    └── the watchdog takes it ──▶ a spare serves, the sleeper becomes one
 * </pre>
 */
final class Loan {

    private final Line line;
    private final Deliveries deliveries;
    private final Timers timers;
    private @Nullable LoopThread server;
    private @Nullable Lease lease;
    private long soonest;

    Loan(Line line, Deliveries deliveries, Timers timers) {
        this.line = line;
        this.deliveries = deliveries;
        this.timers = timers;
    }

    /**
     * Borrows it for a job, on the calling thread; returns false if the loop is awake or wants to be, or the job has to wait behind something. Turn: never
     * waits.
     */
    boolean begin(Execution job) {
        if (!line.lend(this)) return false;
        var asleep = server();
        soonest = timers.soonest();
        if (line.isRoused() || !line.isEmpty() || !job.scope().lane().isIdle()) {
            line.giveBack(asleep, false);
            return false;
        }
        deliveries.beginSegment();
        lease = asleep.lease();
        lease.begin(Thread.currentThread(), job);
        return true;
    }

    /** Is told whose turn it is. */
    void from(LoopThread asleep) {
        server = asleep;
    }

    boolean isLent() {
        return server != null;
    }

    private LoopThread server() {
        if (server == null) throw new IllegalStateException("not borrowed");
        return server;
    }

    /** Gives it back. By the thread that borrowed it. */
    void giveBack() {
        if (lease == null) throw new IllegalStateException("not borrowed");
        if (lease.end()) line.giveBack(server(), deliveries.isWaiting() || timers.soonest() != soonest);
        else lease.robbery().end();
    }
}
