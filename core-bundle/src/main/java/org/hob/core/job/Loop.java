package org.hob.core.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hob.job.LoopStatus;
import org.hob.job.LoopView;
import org.jspecify.annotations.Nullable;

/** The event loop, put together from its parts: the turn, the lanes, the timers, the workers, the watchdog. */
public final class Loop implements LoopView, AutoCloseable {

    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private final HouseClock clock;
    private final Journal journal;
    private final Witness witness;
    private final Classifier classifier = new Classifier();
    private final Line line;
    private final Deliveries deliveries = new Deliveries();
    private final Moment moment;
    private final Timers timers;
    private final WallTimers wall;
    private final LimitZones limitZones = new LimitZones();
    private final Workers workers;
    private final Spares spares = new Spares();
    private final Strays strays;
    private final Carrier carrier;
    private final Turn turn;
    private final Succession succession;
    private final BlockingCalls calls;
    private final Watchdog watchdog;
    private final Server server;
    private final Census census;
    private final Stragglers stragglers = new Stragglers();
    private final LongAdder running = new LongAdder();
    private final Aftermath aftermath = new Aftermath();
    private volatile boolean stopping;
    private final @Nullable Conductor conductor;

    private Loop(HouseClock clock, Journal journal, Witness witness, boolean portable, @Nullable Conductor conductor) {
        this.clock = clock;
        this.journal = journal;
        this.witness = witness;
        moment = new Moment(clock);
        this.conductor = conductor;
        line = conductor == null ? new Line() : new Line(Long.MAX_VALUE / 2, System::nanoTime);
        timers = new Timers(clock);
        wall = new WallTimers(clock, timers);
        workers = new Workers(journal);
        strays = new Strays(journal);
        carrier = carrier(portable);
        var first = spares.make();
        var lease = new Lease(first, 0);
        turn = new Turn(lease);
        succession = new Succession(turn, line, spares);
        calls = new BlockingCalls(turn, succession, witness);
        watchdog = new Watchdog(turn, line, succession, journal, clock, witness, conductor);
        server = new Server(turn, line, deliveries, timers, spares, watchdog, journal, this::end);
        census = new Census(line, turn, timers, workers, watchdog, succession, carrier.name());
        if (conductor != null) {
            conductor.conduct(this, new Stillness(line, turn, timers, workers, journal, conductor.roll()));
        }
        workers.start();
        spares.refill();
        first.serve(lease, server);
        first.start();
        watchdog.start();
    }

    /** Starts a loop on the carrier that this JVM allows. */
    public static Loop start(HouseClock clock, Journal journal, Witness witness) {
        return new Loop(clock, journal, witness, false, null);
    }

    /** Starts a loop on the portable carrier. */
    public static Loop startPortable(HouseClock clock, Journal journal, Witness witness) {
        return new Loop(clock, journal, witness, true, null);
    }

    /** Starts a loop that goes on only while a test waits. */
    public static Loop startConducted(
            HouseClock clock, Conductor conductor, Journal journal, Witness witness, boolean portable) {
        return new Loop(clock, journal, witness, portable, conductor);
    }

    private Carrier carrier(boolean portable) {
        var open = portable ? null : LoopCarrier.ifOpen(strays);
        return open == null ? new PortableCarrier() : open;
    }

    /** Has the turn taken once from a job of the house's own, so that it is quick the next time. Turn: never waits. */
    public void rehearse() {
        Rehearsal.begin(this);
    }

    /** Returns a new lane of that bundle. */
    public Lane lane(String owner, Gate gate) {
        return line.open(new Lane(owner, gate, line, turn, workers, new Kinds(classifier), witness));
    }

    /**
     * Makes sure that there may be more to tell, before anything is changed: ends the segment of a coroutine that has fired as much as one may. Turn: never
     * waits, but gives it up then.
     *
     * @throws IllegalStateException in a callback, which cannot be cut
     */
    void makeRoom() {
        if (!deliveries.isCrowded() || !turn.isHeld()) return;
        var execution = Execution.current();
        if (execution == null) return;
        if (deliveries.isFull()) execution.pause();
        if (deliveries.isCrowded()) throw new IllegalStateException(Misuse.tooMuch(execution, deliveries.excess()));
    }

    /** Counts an event of this segment: a change of a state, something fired or sent. Turn: held, inside the home. */
    public void countEvent() {
        deliveries.count();
    }

    /** Adds something to tell of it, when this segment ends. Turn: held, inside the home. */
    public void tell(Object what, Registration<?>[] listeners, @Nullable Object cause) {
        deliveries.add(what, listeners, cause);
    }

    /** Returns the time of this segment: all it does happens at one moment, whose clock is read once. Turn: held, inside the home. */
    public Instant moment() {
        return moment.of(turn.lease().segments());
    }

    /** Returns the time of this segment if the caller has the turn, else what the clock says. Turn: never waits. */
    public Instant now() {
        if (!turn.enterIfHeld()) return clock.now();
        try {
            return moment();
        } finally {
            turn.leave();
        }
    }

    /** Returns why the segment that has the turn runs. Turn: held, inside the home. */
    public @Nullable Object cause() {
        return turn.lease().execution().cause();
    }

    /** Borrows the turn for a job if nobody uses it; null if somebody does. Turn: never waits. */
    @Nullable
    Loan borrow(Execution job) {
        if (!line.isSoonFree()) return null;
        var loan = new Loan(line, deliveries, timers);
        if (!loan.begin(job)) return null;
        watchdog.rouse();
        return loan;
    }

    /** Returns whether a test conducts it, who wants to see what happens. */
    public boolean isConducted() {
        return conductor != null;
    }

    /** Shows what happens to the test that conducts. Turn: held, inside the home. */
    public void show(String type, Object payload) {
        if (conductor != null) conductor.sees(type, payload);
    }

    /** Says how long a job that has lost the turn may compute before it is condemned, in CPU time. Turn: never waits. */
    public void condemnAfter(Duration time) {
        watchdog.endless(time.toNanos());
    }

    /** Says who ends the loops of jobs that never end, from now on. */
    public void endRunawaysBy(Runaways runaways) {
        watchdog.endRunawaysBy(runaways);
    }

    public Turn turn() {
        return turn;
    }

    /** Returns who is to be told of calls that may block. */
    public BlockingCalls blockingCalls() {
        return calls;
    }

    public HouseClock clock() {
        return clock;
    }

    public Journal journal() {
        return journal;
    }

    public Classifier classifier() {
        return classifier;
    }

    @Nullable
    Conductor conductor() {
        return conductor;
    }

    Timers timers() {
        return timers;
    }

    /** Has that run when the clock on the wall was set back or hangs elsewhere: what was planned by it is to be planned anew. Turn: held, inside the home. */
    public void follow(Runnable replan) {
        wall.follow(replan);
    }

    /** Takes back what was said by {@link #follow}. Turn: held, inside the home. */
    public void unfollow(Runnable replan) {
        wall.unfollow(replan);
    }

    /** Has all be planned anew that goes by the clock on the wall. Turn: held, inside the home. */
    public void replan() {
        wall.replan();
    }

    LimitZones limitZones() {
        return limitZones;
    }

    WallTimers wall() {
        return wall;
    }

    Workers workers() {
        return workers;
    }

    /** Does something that may take its time on a worker: right here if the caller is one and has no turn. Turn: never waits. */
    void offTurn(Runnable work) {
        if (workers.isWorker() && !turn.isHeld()) work.run();
        else workers.hurry(work);
    }

    Carrier carrier() {
        return carrier;
    }

    /** Returns whether coroutines need a thread each, because this JVM does not open {@code java.lang}. */
    public boolean isPortable() {
        return carrier instanceof PortableCarrier;
    }

    /** Looks at the clock again, which a test has moved. Turn: never waits. */
    public void rouse() {
        line.rouse();
    }

    /** Has fresh threads take over, so that nothing stays that a bundle has left on the old ones. Turn: never waits. */
    public void renewThreads() {
        server.moveSoon();
        workers.renew();
        carrier.renew();
    }

    /** Refuses from now on to wait for a turn from outside. Turn: never waits. */
    public void stopSoon() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public LoopStatus status() {
        return census.take();
    }

    void begun(Execution job) {
        running.increment();
        aftermath.begun(job);
        if (conductor != null) conductor.roll().begin();
    }

    void ended(Execution job) {
        running.decrement();
        aftermath.ended(job);
        if (conductor != null) conductor.roll().end();
    }

    /** Waits until nothing runs and nothing is left for the workers, that long at most. Turn: waits, off the loop; for the end of the house. */
    public boolean awaitQuiet(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (running.sum() > 0
                || workers.isBusy()
                || turn.lease().isInForeignCode()
                || succession.robbed().findAny().isPresent()) {
            if (System.nanoTime() - end > 0) return false;
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
        }
        return true;
    }

    /** Counts the jobs that begin from now on apart: the house says that it stops. Turn: never waits. */
    public void beginAftermath() {
        aftermath.begin();
    }

    /** Waits until for a moment none of those was underway, and none waited, that long at most. Turn: waits, off the loop. */
    public void awaitAftermath(Duration limit) {
        aftermath.await(limit, this::status, succession::robbed);
    }

    /** Waits until all is closed that was owned and is being closed, that long at most. Turn: waits, off the loop; for the end of the house. */
    public void awaitClosed(Duration limit) {
        stragglers.awaitClosed(limit);
    }

    /** Returns who was told to end and has not, and where each stands, in words. */
    public List<String> leftovers() {
        var robbed = succession.robbed().filter(robbery -> !stragglers.has(robbery.execution()));
        return Stream.concat(stragglers.inWords(), robbed.map(Robbery::inWords))
                .sorted()
                .toList();
    }

    Stragglers stragglers() {
        return stragglers;
    }

    /**
     * Ends the loop, once its scopes are closed: what has not begun is refused, and nobody waits for a turn or a task any more. If somebody has the turn just
     * now, that is when he gives it up or it is taken from him. Turn: never waits.
     */
    @Override
    public void close() {
        stopping = true;
        server.endSoon();
    }

    /** Ends all there is, and the watchdog and its spares not before: till then somebody may keep the turn. Turn: held, for the last time. */
    private void end() {
        line.end();
        stragglers.giveUp();
        carrier.close();
        strays.close();
        spares.close();
        watchdog.close();
        // Last: to interrupt one may have to close the channel it waits at, by code of others.
        workers.close();
    }
}
