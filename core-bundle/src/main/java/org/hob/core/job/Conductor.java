package org.hob.core.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.hob.job.Cancelled;
import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.hob.job.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Lets a loop go on only while the thread that conducts it waits, and time pass only when nothing else can happen; for tests.
 *
 * <p>The conducting thread has the turn, as a coroutine has it: while its own code runs, no job does. Where it waits it gives the turn up, and gets it
 * back when nothing more can happen. So the jobs of the loop run in the same order each time. The turn is not taken from anybody: a job that does not give
 * it up is named.
 */
public final class Conductor {

    private static final JobType TEST = new JobType(JobKind.COROUTINE, Overlap.PARALLEL, "the test");

    /** How long a test may wait for something of the home, in house time. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final ManualClock clock;
    private final Roll roll = new Roll();
    private @Nullable Loop loop;
    private @Nullable Stillness stillness;
    private @Nullable Baton baton;
    private volatile @Nullable External external;
    private volatile BiConsumer<String, Object> witness = (_, _) -> {};
    private volatile boolean ended;

    /** The conducting thread's execution. */
    private final class Baton extends Execution {

        private final Thread thread = Thread.currentThread();

        Baton(JobScope scope) {
            super(scope, TEST, null);
        }

        @Override
        void comeBack() {
            awaitTurn();
        }

        @Override
        void rest(String what, BooleanSupplier so) {
            conductUntil(this, what, so);
        }
    }

    /** Code of the test that may wait for the real world, until that time of the machine. */
    private record External(Duration limit, long end) {

        static External of(Duration limit) {
            return new External(limit, System.nanoTime() + limit.toNanos());
        }

        void check(String what) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("waited " + limit.toMillis() + " ms of real time for " + what
                        + " (expected: sooner, or a longer limit)");
            }
        }
    }

    public Conductor(ManualClock clock) {
        this.clock = clock;
    }

    public ManualClock clock() {
        return clock;
    }

    /** Lets it see every event, by type and payload, at the moment when it is fired. The witness is core code. */
    public void witness(BiConsumer<String, Object> by) {
        witness = by;
    }

    void conduct(Loop of, Stillness with) {
        loop = of;
        stillness = with;
        free(false);
    }

    /** Lets the jobs that have threads of their own go on as they can, or one at a time. */
    private void free(boolean all) {
        roll.free(all);
        loop().workers().hold(!all);
    }

    Roll roll() {
        return roll;
    }

    void sees(String type, Object payload) {
        witness.accept(type, payload);
    }

    /** Returns whether the turn may be taken from that job: not while the test conducts, and never from the test. */
    boolean lets(Execution holder) {
        return (ended || external != null) && !(holder instanceof Baton);
    }

    private Loop loop() {
        if (loop == null) throw new IllegalStateException("conductor: without a loop (expected: with one)");
        return loop;
    }

    private Stillness stillness() {
        if (stillness == null) throw new IllegalStateException("conductor: without a loop (expected: with one)");
        return stillness;
    }

    // ---- the turn of the test

    /** Has the calling thread conduct from now on, in the name of that scope. Has no effect in a job, and while another thread conducts. */
    public void take(Scope in) {
        var current = Execution.current();
        var mine = baton;
        if (mine != null && mine.thread == Thread.currentThread()) {
            if (current != mine) Execution.bind(mine);
            return;
        }
        if (ended || (current != null && !(current instanceof Baton))) return;
        if (mine != null && mine.thread.isAlive()) return;
        if (!(in instanceof JobScope scope))
            throw new IllegalArgumentException("scope: " + in + " (expected: the core's)");
        if (mine != null) mine.giveBack();
        var fresh = new Baton(scope);
        baton = fresh;
        Execution.bind(fresh);
        fresh.comeBack();
    }

    /** Lets the loop go on by itself, for good. Has no effect on a conductor that has ended. */
    public void end() {
        ended = true;
        free(true);
        var mine = baton;
        baton = null;
        if (mine == null) return;
        mine.giveBack();
        if (mine.thread == Thread.currentThread()) Execution.bind(null);
    }

    private void whileLettingGo(Runnable wait) {
        var mine = baton;
        if (mine == null || Execution.current() != mine) {
            throw new IllegalStateException("called by "
                    + Thread.currentThread().getName() + " (expected: by the test's own thread, not by a job)");
        }
        mine.giveBack();
        try {
            wait.run();
        } catch (Stillness.Stuck | Cancelled noTurnWillCome) {
            end();
            throw noTurnWillCome;
        } finally {
            if (baton == mine) mine.comeBack();
        }
    }

    // ---- waiting

    /** Runs until nothing can happen any more at this moment. Turn: held by the test, who gets it back. */
    public void untilIdle() {
        whileLettingGo(this::awaitStill);
    }

    /** Runs what is due at this moment, but does not wait for workers. Turn: held by the test, who gets it back. */
    public void runDue() {
        whileLettingGo(stillness()::awaitLoop);
    }

    /** Lets time pass from timer to timer. Turn: held by the test, who gets it back. */
    public void advance(Duration time) {
        if (time.isNegative()) throw new IllegalArgumentException("time: " + time + " (expected: zero or more)");
        whileLettingGo(() -> {
            long end = clock.nanos() + time.toNanos();
            awaitStill();
            while (moveBy(end - clock.nanos())) awaitStill();
            clock.advance(end - clock.nanos());
            loop().rouse();
            awaitStill();
        });
    }

    /** Moves to the next timer; returns false if there is none so soon. */
    private boolean moveBy(long most) {
        long next = loop().timers().untilNext();
        if (next > most) return false;
        clock.advance(next);
        loop().rouse();
        return true;
    }

    private void awaitStill() {
        if (external == null) stillness().await();
        else stillness().awaitLoop();
    }

    /** Lets happen what can, and time pass, until that is so: what the test's own thread waits for. */
    private void conductUntil(Baton mine, String what, BooleanSupplier so) {
        long end = clock.nanos() + LONGEST.toNanos();
        try {
            while (!so.getAsBoolean() && !mine.isToEnd()) {
                var outside = external;
                if (outside != null) {
                    outside.check(what);
                    Stillness.lookAgain();
                    continue;
                }
                stillness().await();
                if (!so.getAsBoolean() && !moveBy(end - clock.nanos())) throw new AssertionError(inVain(what));
            }
        } catch (Cancelled interrupted) {
            if (mine.isToEnd()) return;
            end();
            throw interrupted;
        } catch (Stillness.Stuck stuck) {
            end();
            throw stuck;
        } catch (Throwable failure) {
            mine.comeBack();
            throw failure;
        }
    }

    private String inVain(String what) {
        return "the test waits for " + what + ", but nothing in the house brings it about within " + LONGEST.toDays()
                + " day of house time (expected: a job or a timer that does, or awaitExternal(…) for what is outside)";
    }

    /** Runs code of the test that may wait for the real world, for that long. Turn: held by the test. */
    public <R extends @Nullable Object> R external(Duration limit, Callable<R> code) throws Exception {
        var before = external;
        external = External.of(limit);
        free(true);
        try {
            return code.call();
        } finally {
            external = before;
            free(before != null);
        }
    }

    // ---- the end

    /** Waits until nothing runs, that long at most, without conducting; returns what runs still, in words. */
    public List<String> leftRunning(Duration limit) {
        if (loop().awaitQuiet(limit)) return List.of();
        var jobs = roll.present().stream().map(Roll.Entry::inWords).toList();
        return jobs.isEmpty() ? loop().workers().inWords() : jobs;
    }

    /** Lets time pass without conducting, and waits until the loop has done what was due. */
    public void pass(Duration time) {
        clock.advance(time);
        loop().rouse();
        stillness().awaitLoop();
    }

    /** Returns how many timers wait. To be asked when the loop is still. */
    public int timers() {
        return loop().timers().size();
    }
}
