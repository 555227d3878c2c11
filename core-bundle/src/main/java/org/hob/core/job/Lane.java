package org.hob.core.job;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hob.job.JobKind;
import org.jspecify.annotations.Nullable;

/**
 * What one owner wants done: its own queue, so that it can only ever be in its own way.
 *
 * <pre>
 *            post: first one to see it idle
 *   idle  ───────────────────────────────────▶  in line at the loop
 *     ▲                                             │
 *     └──── batch done, nothing left ◀──────────────┤
 *                                                   └──── batch done, more to do: to the end of the line
 * </pre>
 *
 * <p>What its bundle's gate keeps back, and what it is told late because its bundle's listeners have taken too long, is held back: it comes before what was posted,
 * and nothing is told ahead of it.
 *
 * <p>No segment is left behind: {@link #post} adds its segment and then looks at {@code inLine}; {@link #leaveLine} clears {@code inLine} and then
 * looks for segments. All four are volatile accesses, totally ordered, so at least one of the two sees the other. What the gate holds back is taken up
 * when the gate lets the lane join again.
 */
public final class Lane extends Node {

    /** How many jobs may wait to begin, and how many timers, before more are refused. Going on is never refused: it would throw into who wakes the job. */
    static final int BOUND = 100_000;

    private static final int TOLD_OF_FAILURES = 100;

    private final String owner;
    private final Gate gate;
    private final Line line;
    private final Turn turn;
    private final Witness witness;
    private final AtomicLong failures = new AtomicLong();
    private final Refusals refusals;
    private final Backlog backlog = new Backlog();
    private final AtomicInteger timers = new AtomicInteger();
    private final AtomicBoolean inLine = new AtomicBoolean();
    private final WorkerLane blocking;
    private final WorkerLane stages;
    private final WorkerLane closings;
    private final CallCounts calls = new CallCounts();
    private final Kinds kinds;
    private volatile boolean shutOut;

    private boolean letAnotherGo;
    private int queued;
    private long done;
    private long samples;

    Lane(String owner, Gate gate, Line line, Turn turn, Workers workers, Kinds kinds, Witness witness) {
        this.owner = owner;
        this.gate = gate;
        this.line = line;
        this.turn = turn;
        this.witness = witness;
        refusals = new Refusals(this, witness);
        blocking = workers.lane(bundle());
        stages = workers.lane(bundle() + ": what follows its tasks");
        closings = workers.lane(bundle() + ": what it closes");
        this.kinds = kinds;
    }

    public String owner() {
        return owner;
    }

    public String bundle() {
        return gate.bundle();
    }

    public Gate gate() {
        return gate;
    }

    /** Returns where its jobs call what may block. */
    CallCounts calls() {
        return calls;
    }

    /** Returns of which kind the owner's jobs are. */
    Kinds kinds() {
        return kinds;
    }

    /** Returns the owner's blocking jobs. */
    WorkerLane blocking() {
        return blocking;
    }

    /** Has a worker do what follows the end of a task: apart from the jobs, which may wait for it. Turn: never waits, from any thread. */
    void postStage(Runnable step) {
        stages.submit(step);
    }

    /** Has a worker close something: apart from the jobs, which may be stuck until it is closed. Turn: never waits, from any thread. */
    void postClosing(Runnable end) {
        closings.submit(end);
    }

    /**
     * Adds a segment after those that are waiting. Turn: never waits, from any thread. A closed lane still takes segments, and refuses them in their turn.
     *
     * @throws RejectedExecutionException if it begins a job and too many are waiting
     */
    void post(Segment segment) {
        if (segment.sort() == Segment.Sort.START) checkBound();
        postDue(segment);
    }

    /** Adds a segment that was accepted before, as {@link #post}. Turn: never waits, from any thread. */
    void postDue(Segment segment) {
        if (turn.enterIfHeld()) {
            try {
                backlog.add(segment);
                joinLine();
            } finally {
                turn.leave();
            }
        } else {
            backlog.addFromOutside(segment);
            joinLine();
        }
    }

    /** Refuses if too much is waiting. Turn: never waits, from any thread. */
    public void checkBound() {
        if (isFull()) throw refusals.of("jobs");
    }

    /** Refuses if too much is waiting for a job of that kind to be added. Turn: never waits, from any thread. */
    void checkBound(JobKind kind) {
        if (kind != JobKind.BLOCKING) checkBound();
        else if (isFullForWorkers()) throw refusals.of("blocking jobs");
    }

    private boolean isFullForWorkers() {
        return blocking.waiting() >= BOUND;
    }

    /** Returns whether a job of that kind may be started for what has happened; says so the first time it may not. Turn: held, inside the home. */
    boolean takesMore(JobKind kind, Journal journal) {
        boolean takes = !isFull() && !(kind == JobKind.BLOCKING && isFullForWorkers());
        if (!takes) refusals.untold(journal);
        else if (waiting() + blocking.waiting() < BOUND / 2) refusals.over();
        return takes;
    }

    /**
     * Counts a timer that is set. Turn: never waits, from any thread.
     *
     * @throws RejectedExecutionException if too many are set
     */
    void timerSet() {
        if (timers.incrementAndGet() <= BOUND) return;
        timers.decrementAndGet();
        throw refusals.of("timers");
    }

    /** Counts a timer that is over, with what it has started. Turn: never waits, from any thread. */
    void timerOver() {
        timers.decrementAndGet();
    }

    /** Returns whether too much is waiting. Turn: never waits, from any thread. */
    public boolean isFull() {
        return waiting() >= BOUND;
    }

    /** Adds a segment before those that are waiting, after others that were added so. Turn: held. */
    void postFirst(Segment segment) {
        backlog.addFirst(segment);
        joinLine();
    }

    /** Adds what is held back, by the gate or till the lane is served again. Turn: held. */
    void hold(Segment segment) {
        holdBack(segment);
        if (gate.isOpen()) joinLine();
    }

    /** Adds what begins before all that is held back. Turn: held. */
    void holdFirst(Segment start) {
        backlog.holdFirst(start);
        holdsSomething();
        if (gate.isOpen()) joinLine();
    }

    private void holdBack(Segment segment) {
        if ((shutOut || gate.isRefusing()) && segment.mayBeRefused()) {
            segment.refuse();
            return;
        }
        backlog.hold(segment);
        holdsSomething();
    }

    private void holdsSomething() {
        gate.holds(this);
        line.holds(this);
    }

    private void holdsNothing() {
        gate.holdsNothing(this);
        line.holdsNothing(this);
    }

    /** Returns whether a listener may be told at once: nothing is before it that the gate has held back. Turn: held. */
    boolean isFree() {
        return gate.isOpen() && !backlog.isHolding() && !shutOut;
    }

    /** Returns whether it is this lane's turn to let another one go first, which it does every other time: else it would have none beside who is always ready. */
    boolean letsAnotherGo() {
        letAnotherGo = !letAnotherGo;
        return letAnotherGo;
    }

    /** Returns whether nothing of this lane waits and nothing of its bundle is held up. Turn: held. */
    boolean isIdle() {
        return isFree() && backlog.isEmpty();
    }

    void joinLine() {
        if (!inLine.get() && inLine.compareAndSet(false, true)) line.join(this);
    }

    /** Returns the next segment that may be run, or null if there is none. Turn: held. */
    @Nullable
    Segment next() {
        boolean held = backlog.isHolding();
        var next = gate.isOpen() ? backlog.next() : backlog.next(gate, this::holdBack);
        if (held && !backlog.isHolding()) holdsNothing();
        if (next != null) done++;
        return next;
    }

    /** Leaves the line unless something has come meanwhile. Turn: held. */
    void leaveLine() {
        inLine.set(false);
        if (!backlog.isEmpty()) joinLine();
    }

    /** Refuses what is held back and may be, since it would wait for ever. Turn: held. */
    void refuseHeld() {
        backlog.reconsiderHeld(this::holdBack);
        if (!backlog.isHolding()) holdsNothing();
    }

    /** Refuses whatever is there, after the loop has ended. */
    void refuseAll() {
        for (var next = backlog.next(); next != null; next = backlog.next()) next.refuse();
    }

    /** Ends the lane: what has not begun never will. Turn: never waits, from any thread; producers are not disturbed. */
    void close() {
        line.forget(this);
    }

    /** Has nothing begin any more that waits or comes, until it is let in; what has begun goes on. Turn: never waits, from any thread. */
    public void shutOut() {
        shutOut = true;
    }

    /** Takes back what was said by {@link #shutOut}. Turn: never waits, from any thread. */
    public void letIn() {
        shutOut = false;
    }

    /** Returns whether its owner is kept out of the house. */
    public boolean isShutOut() {
        return shutOut;
    }

    /** Counts so many more that wait for another one of theirs to end. Turn: held. */
    void queued(int more) {
        queued += more;
    }

    /** Counts a job that has failed. */
    void failed() {
        long times = failures.incrementAndGet();
        if (times % TOLD_OF_FAILURES == 0) witness.fails(this, times);
    }

    // ---- looked at from outside: racy, for people

    /** Returns how much of it waits for a worker. */
    int waitingForWorkers() {
        return blocking.waiting() + stages.waiting() + closings.waiting();
    }

    int length() {
        return Math.clamp(waiting(), 0, Integer.MAX_VALUE);
    }

    private long waiting() {
        return backlog.size() + queued;
    }

    long done() {
        return done;
    }

    /** Counts one look of the watchdog at which this owner had the turn. */
    void sample() {
        samples++;
    }

    long samples() {
        return samples;
    }
}
