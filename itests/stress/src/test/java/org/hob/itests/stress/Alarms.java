package org.hob.itests.stress;

import static org.hob.job.Job.callback;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.hob.home.Home;
import org.hob.job.Task;

/** Timers, set and taken back from anywhere: each fires once, and never early. */
final class Alarms {

    private static final int LONGEST_NANOS = 20_000_000;

    private final Tally tally;
    private final LongAdder set = new LongAdder();
    private final LongAdder fired;

    Alarms(Tally tally) {
        this.tally = tally;
        fired = tally.operation("timers fired");
    }

    /** Sets one, and returns what is completed when it fires. */
    CompletableFuture<Void> set(Home home) {
        var done = new CompletableFuture<Void>();
        start(home, done, fired);
        set.increment();
        return done;
    }

    /** Sets one that is taken back at once or a little later, by whoever comes: it may fire once or not at all. */
    void setAndCancel(Home home) {
        var task = start(home, new CompletableFuture<>(), tally.operation("timers fired all the same"));
        if (ThreadLocalRandom.current().nextBoolean()) task.cancel();
        else home.after(Duration.ofNanos(LONGEST_NANOS / 2), callback(task::cancel));
        tally.operation("timers cancelled").increment();
    }

    private Task<?> start(Home home, CompletableFuture<Void> done, LongAdder count) {
        long delay = ThreadLocalRandom.current().nextInt(LONGEST_NANOS);
        long due = System.nanoTime() + delay;
        var rang = new AtomicBoolean();
        return home.after(Duration.ofNanos(delay), callback(() -> {
            if (System.nanoTime() - due < 0) tally.violation("timers early");
            if (!rang.compareAndSet(false, true)) tally.violation("timers twice");
            count.increment();
            done.complete(null);
        }));
    }

    /** Returns whether all have fired, apart from those that were taken back. */
    boolean areDone() {
        return fired.sum() == set.sum();
    }

    void checkCalm() {
        if (!areDone()) tally.violation("timers lost", set.sum() - fired.sum());
    }
}
