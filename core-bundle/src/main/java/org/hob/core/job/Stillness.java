package org.hob.core.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hob.job.Cancelled;

/**
 * Waits until nothing more can happen in a conducted loop at this moment: nothing to tell, nothing in a lane, no timer due, and no job but those that
 * wait at something of the home. A job that waits for anything else is named.
 */
final class Stillness {

    /** How long a job may run. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a thread has to be seen waiting before it is said that it does: others may be about to wake it, on a busy machine in their own time. */
    private static final long SEEN_NANOS = 1_000_000_000;

    private static final long LOOK_AGAIN_NANOS = 50_000;

    private final Line line;
    private final Turn turn;
    private final Timers timers;
    private final Workers workers;
    private final Journal journal;
    private final Roll roll;

    /** Threads that were waiting at every look so far, since when. */
    private final Map<Thread, Long> seen = new HashMap<>();

    /** The segment at which the holder of the turn was looked at last. */
    private long held = -1;

    Stillness(Line line, Turn turn, Timers timers, Workers workers, Journal journal, Roll roll) {
        this.line = line;
        this.turn = turn;
        this.timers = timers;
        this.workers = workers;
        this.journal = journal;
        this.roll = roll;
    }

    /** Waits for it. Turn: not held. */
    void await() {
        long begun = System.nanoTime();
        seen.clear();
        while (!isThere()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) throw tooLong();
            lookAgain();
        }
        journal.flush();
    }

    /** Waits until the loop has nothing to do, whatever the workers and the world are at. Turn: not held. */
    void awaitLoop() {
        long begun = System.nanoTime();
        while (!isLoopStill()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) throw tooLong();
            lookAgain();
        }
        journal.flush();
    }

    static void lookAgain() {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        if (Thread.currentThread().isInterrupted()) throw new Cancelled("the test was interrupted while it waited");
    }

    private boolean isLoopStill() {
        return line.isStill() && timers.untilNext() > 0;
    }

    /** Returns whether it is there: everything is looked at between two looks at a loop that slept all the time. */
    private boolean isThere() {
        var lease = turn.lease();
        long segment = lease.segments();
        if (!isLoopStill()) {
            lookAtHolder(lease, segment);
            return false;
        }
        if (workers.isHurrying()) return false;
        int resting = 0;
        var others = new ArrayList<Roll.Entry>();
        for (var entry : roll.present()) {
            if (entry.isLet()) return false;
            if (!entry.rests()) others.add(entry);
            else if (entry.isBlocking) resting++;
        }
        int working = workers.atWork() - resting;
        if (!isStillIn(lease, segment)) return false;
        if (!others.isEmpty()) lookAt(others, working, () -> isStillIn(lease, segment));
        else if (working == 0) return !letOneGoOn();
        else seen.clear();
        return false;
    }

    /** Lets one job go on that runs on a thread of its own: one at a time, so that the order is the same each time. */
    private boolean letOneGoOn() {
        return roll.letOne() || workers.letOne();
    }

    private boolean isStillIn(Lease lease, long segment) {
        return turn.lease() == lease && lease.segments() == segment && isLoopStill();
    }

    private void lookAtHolder(Lease lease, long segment) {
        var runner = lease.runner();
        var execution = lease.execution();
        if (runner == null || !lease.isInForeignCode()) return;
        if (segment != held) seen.remove(runner);
        held = segment;
        var wait = RealWait.of(runner);
        if (wait == null || lease.segments() != segment || !lease.isInForeignCode()) return;
        if (wait.isSleep() || isSeen(runner)) {
            throw new Stuck(execution.name() + " holds the turn and waits in real time" + inWords(wait));
        }
    }

    /** Looks at jobs that do not rest; one that is about to ask for the turn waits as well, but then the loop is not still any more. */
    private void lookAt(Iterable<Roll.Entry> others, int working, BooleanSupplier stillStill) {
        for (var entry : others) {
            var wait = RealWait.of(entry.thread);
            if (wait == null) seen.remove(entry.thread);
            if (wait == null || entry.rests() || !stillStill.getAsBoolean()) continue;
            boolean alone = !entry.isBlocking && working == 0;
            if (!wait.isSleep() && !alone && !isSeen(entry.thread)) continue;
            // It may wait for a job that has not been let yet.
            if (!wait.isSleep() && letOneGoOn()) return;
            throw new AssertionError(entry.job.name() + " waits in real time" + inWords(wait));
        }
    }

    private boolean isSeen(Thread waiting) {
        long now = System.nanoTime();
        return now - seen.computeIfAbsent(waiting, _ -> now) > SEEN_NANOS;
    }

    private static String inWords(RealWait wait) {
        return (wait.line() == null ? "" : " at " + wait.line()) + ": " + wait.how() + " (expected: " + wait.remedy()
                + ')';
    }

    private AssertionError tooLong() {
        var text = new StringBuilder("the house is not idle after " + PATIENCE.toSeconds() + " s of real time:");
        var lease = turn.lease();
        var execution = lease.execution();
        var runner = lease.runner();
        if (runner != null) {
            text.append("\n  ").append(execution.name()).append(" has the turn at ");
            text.append(Misuse.line(runner.getStackTrace()));
        }
        for (var entry : roll.present()) text.append("\n  ").append(entry.inWords());
        text.append("\n  ").append(workers.atWork()).append(" jobs on workers");
        return lease.isInForeignCode() ? new Stuck(text.toString()) : new AssertionError(text.toString());
    }

    /** Says that the turn will not come back. */
    static final class Stuck extends AssertionError {
        private static final long serialVersionUID = 1L;

        Stuck(String message) {
            super(message);
        }
    }
}
