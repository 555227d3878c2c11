package org.hob.itests.stress;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.hob.event.Event;
import org.hob.home.Home;
import org.hob.job.Callback;

/** The data of one bundle, which no lock protects: only the turn, and the gate while the turn is taken. */
final class Bundle {

    private static final long MILLI = 1_000_000;
    private static final int ROBBED_IN = 12_000;
    private static final int SLOW_IN = 300;

    private final int number;
    private final Tally tally;
    private final BooleanSupplier watcherIsRobbed;
    private final LongAdder changes;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong fired = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private long numbered;
    private long first;
    private long second;
    private long changed;
    private volatile Thread changedBy = Thread.currentThread();

    /** One numbered event of a bundle. */
    record Tick(int bundle, long number) {}

    Bundle(int number, BooleanSupplier watcherIsRobbed, Tally tally) {
        this.number = number;
        this.watcherIsRobbed = watcherIsRobbed;
        this.tally = tally;
        changes = tally.operation("changes");
    }

    /** Changes both halves; somebody who comes in between is noticed, and so is somebody who is there at the same time. */
    void change(long nanosBetween) {
        var other = changedBy;
        if (inside.getAndIncrement() != 0) tally.violation("two jobs of a bundle at once", beside(other));
        changedBy = Thread.currentThread();
        if (first != second) tally.violation("torn", "before, bundle " + number);
        first++;
        changed++;
        compute(nanosBetween);
        second++;
        if (first != second) tally.violation("torn", "after, bundle " + number);
        inside.getAndDecrement();
        changes.increment();
    }

    private String beside(Thread other) {
        var me = Thread.currentThread();
        return "bundle " + number + ": " + me + where(me) + "\n  beside " + other + where(other);
    }

    private static String where(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(Object::toString)
                .collect(Collectors.joining("\n    at ", "\n    at ", ""));
    }

    /** Changes them at the speed of a job that is quick, now and then of one that is robbed of the turn. */
    void changeSomehow() {
        int dice = ThreadLocalRandom.current().nextInt(ROBBED_IN);
        change(dice == 0 ? 70 * MILLI : dice < ROBBED_IN / SLOW_IN ? MILLI / 10 : 0);
    }

    /** Fires the next event. */
    @Callback
    void fire(Home home) {
        home.events().fire(new Tick(number, ++numbered));
        // Afterwards: a job that is robbed in between has its event told without it.
        fired.incrementAndGet();
    }

    /** Is told of an event by a listener of a bundle that is never held up. */
    void hear(Event<Tick> event) {
        long before = told.getAndIncrement();
        if (event.payload().number() != before + 1) tally.violation("events out of order", event.payload());
    }

    /** Notes what was not told before this segment began. First thing in it. */
    @Callback
    void checkTold() {
        long before = fired.get();
        // On a busy machine the watcher itself may be robbed while it is told.
        if (told.get() < before && !watcherIsRobbed.getAsBoolean())
            tally.violation("told after the next segment", told.get() + " of " + before);
    }

    long events() {
        return numbered;
    }

    /** Notes what is torn or lost when all is calm. */
    void checkCalm(long heardByOthers, int others) {
        tally.same("torn", first, second);
        tally.same("torn", first, changed);
        tally.same("events missed", numbered, told.get());
        tally.same("events missed", numbered * others, heardByOthers);
    }

    static void compute(long nanos) {
        if (nanos == 0) return;
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) Thread.onSpinWait();
    }
}
