package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The bundles that have something to do, in the order in which they are served: a {@link Batch} of one of their lanes each, and back to the end.
 *
 * <p>Fields that are not final or volatile belong to who holds the turn, so a batch goes on when the turn is taken from its server.
 *
 * <pre>
 *   rest:  null ◀──────▶ the server that sleeps ◀──────▶ the loan of who has borrowed the turn meanwhile ──────▶ null
 * </pre>
 *
 * <p>Nobody sleeps through a post: the sleeper writes {@code rest} and then looks at the lanes and {@code roused}; who posts does it the other way round.
 * A loan is given back with the same two steps, in the name of the sleeper.
 */
final class Line {

    /** How often a borrower looks whether another one is done, before it lets others run in between: a microsecond or two. */
    private static final int TRIES = 50;

    /** How many bundles at most are passed over that have had too much: if there is nobody else, one of them is served. */
    private static final int ASIDES = 32;

    private static final VarHandle REST = rest(MethodHandles.lookup());

    private final LongSupplier clock;
    private final Batch batch;
    private final HandOff<Share> bundles = new HandOff<>();
    private final Lookout lookout = new Lookout(Runtime.getRuntime().availableProcessors());
    private final Set<Lane> all = ConcurrentHashMap.newKeySet();
    private final Set<Lane> holding = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Object rest;
    private volatile boolean roused;
    private volatile boolean isLending;
    private volatile boolean ended;
    private volatile int ticks;

    private @Nullable Lane lane;

    Line() {
        this(Batch.NANOS, System::nanoTime);
    }

    /** Makes a line whose batches are that long at most, by that clock. */
    Line(long batchNanos, LongSupplier clock) {
        this.clock = clock;
        batch = new Batch(batchNanos, clock);
    }

    /** Takes in a new lane. */
    Lane open(Lane fresh) {
        all.add(fresh);
        return fresh;
    }

    void forget(Lane gone) {
        all.remove(gone);
    }

    /** Is told that a gate holds back something of that lane, which may be closed by now. Turn: held. */
    void holds(Lane with) {
        holding.add(with);
    }

    /** Is told that nothing of that lane is held back any more. Turn: held. */
    void holdsNothing(Lane with) {
        holding.remove(with);
    }

    Set<Lane> all() {
        return all;
    }

    /** Puts a lane at the end of its bundle's, and the bundle at the end of the line. Turn: never waits, from any thread. */
    void join(Lane with) {
        with.gate().share().join(with, bundles);
        wake();
    }

    /** Says that the time of a tick has passed, so that nobody has to read the clock to notice. The watchdog's. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // there is one watchdog
    void tick() {
        ticks++;
    }

    /** Returns how often the watchdog has ticked. */
    int ticks() {
        return ticks;
    }

    /** Has the server look round, even if no lane has joined. */
    void rouse() {
        roused = true;
        wake();
    }

    /** Wakes the server if it sleeps, and stands in for it if it has gone. */
    private void wake() {
        if (rest instanceof LoopThread asleep) LockSupport.unpark(asleep);
        if (ended) refuseAll();
    }

    /** Returns whether the next segment begins a batch, which is the time to look at the clock. Turn: held. */
    boolean isBetweenBatches() {
        return lane == null;
    }

    /** Returns the next segment that may be run; null between two batches, so that the clock is looked at, and if there is none. Turn: held. */
    @Nullable
    Segment next() {
        var serving = lane;
        if (serving == null) {
            serving = poll();
            if (serving == null) return null;
            lane = serving;
            batch.begin(ticks);
        }
        if (!batch.goesOn(ticks)) {
            endBatch(serving);
            serving.gate().share().join(serving, bundles);
            return null;
        }
        var segment = serving.next();
        if (segment == null) {
            endBatch(serving);
            serving.leaveLine();
        }
        return segment;
    }

    private void endBatch(Lane of) {
        lane = null;
        long overrun = batch.overrun(ticks);
        if (overrun > 0) of.gate().share().owes(overrun, clock.getAsLong());
    }

    /** Returns the next lane; one whose bundle has just had too much of the turn lets another go first, each other time. */
    private @Nullable Lane poll() {
        var first = pollAny();
        if (first == null || first.gate().isOpen() || bundles.isEmpty() || !first.letsAnotherGo()) return first;
        first.gate().share().join(first, bundles);
        return pollAny();
    }

    private @Nullable Lane pollAny() {
        for (int asides = 0; ; ) {
            var bundle = bundles.poll();
            if (bundle == null) return null;
            if (bundle.stepsAside(clock) && asides++ < ASIDES && !bundles.isEmpty()) {
                bundles.offer(bundle);
                continue;
            }
            var its = bundle.next(bundles);
            if (its != null) return its;
        }
    }

    /** Sleeps until a lane joins, at most that long; returns false if the turn was borrowed and taken meanwhile. Turn: held. */
    boolean sleep(LoopThread me, long nanos) {
        rest = me;
        if (hasNothing()) idle(me, nanos);
        while (true) {
            var now = rest;
            if (me.lease().isTaken()) return false;
            if (now == null || (now == me && REST.compareAndSet(this, me, null))) break;
            roused = true;
            // Not if it was given back just now, before its borrower could see that.
            if (rest instanceof Loan) park(Long.MAX_VALUE);
        }
        roused = false;
        return true;
    }

    private boolean hasNothing() {
        return bundles.isEmpty() && !roused;
    }

    /** Looks out first, if that is worth it; who borrows the turn meanwhile borrows it from one that sleeps. */
    private void idle(LoopThread me, long nanos) {
        long begun = System.nanoTime();
        boolean looks = lookout.isWorthIt() && nanos > Lookout.NANOS;
        if (!looks) park(nanos);
        else if (!lookout.sees(() -> rest != me || !hasNothing()) || rest instanceof Loan)
            park(nanos == Long.MAX_VALUE ? nanos : nanos - Lookout.NANOS);
        lookout.learn(System.nanoTime() - begun);
    }

    private void park(long nanos) {
        if (nanos == Long.MAX_VALUE) LockSupport.park(this);
        else LockSupport.parkNanos(this, nanos);
        Thread.interrupted();
    }

    boolean isAsleep() {
        return rest instanceof LoopThread;
    }

    /** Returns whether the server wants the turn back; who borrows it on and on would keep it out. */
    boolean isRoused() {
        return roused;
    }

    /**
     * Lends the turn of a server that sleeps; waits a moment for one who has borrowed it or was lent it, since to queue behind them keeps the server awake, so that
     * whoever comes then has to queue as well. Any thread.
     */
    boolean lend(Loan to) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (lendNow(to)) return true;
            if (!isSoonFree()) return false;
            Thread.onSpinWait();
        }
        return Glance.sees(() -> lendNow(to) || !isSoonFree()) && to.isLent();
    }

    private boolean lendNow(Loan to) {
        if (roused || !(rest instanceof LoopThread asleep) || !REST.compareAndSet(this, asleep, to)) return false;
        to.from(asleep);
        return true;
    }

    /** Returns whether it is worth to wait for the turn in order to borrow it: the server sleeps, or who has the turn instead of it will be done soon. Any thread. */
    boolean isSoonFree() {
        return rest != null || isLending;
    }

    /** Is told whether the server has lent the turn to one who has queued for it. By any server, even one that was robbed: others only guess by it. */
    void isLending(boolean now) {
        isLending = now;
    }

    /** Returns whether no lane has something to do. Turn: held. */
    boolean isEmpty() {
        return lane == null && bundles.isEmpty();
    }

    /** Gives back what was borrowed; the sleeper sleeps on if there is nothing to do for it. Turn: held, and no more. */
    void giveBack(LoopThread to, boolean somethingToDo) {
        rest = somethingToDo ? null : to;
        if (somethingToDo || roused || !bundles.isEmpty()) LockSupport.unpark(to);
    }

    /** Is told that a borrowed turn was taken, so that the next server does not find a loan. */
    void forgetLoan() {
        rest = null;
    }

    /** Returns whether the server sleeps and nothing is there that will wake it. By anybody who looks twice. */
    boolean isStill() {
        return isAsleep() && !roused && bundles.isEmpty();
    }

    /** Refuses what waits, be it behind a gate, and whatever comes. Turn: held, for the last time. */
    void end() {
        ended = true;
        holding.forEach(Lane::joinLine);
        refuseAll();
    }

    private synchronized void refuseAll() {
        var serving = lane;
        lane = null;
        if (serving != null) refuse(serving);
        for (var next = pollAny(); next != null; next = pollAny()) refuse(next);
    }

    private static void refuse(Lane of) {
        of.refuseAll();
        of.leaveLine();
    }

    private static VarHandle rest(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(Line.class, "rest", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
