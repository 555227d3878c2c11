package org.hob.itests.stress;

import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hob.core.home.House;
import org.hob.core.job.JobScope;
import org.hob.home.Home;
import org.hob.job.Cancelled;
import org.hob.job.Task;
import org.hob.job.TaskException;

/**
 * An owner whose jobs never end: each is condemned, its loop ended and its owner kept out, until it is let in again. Its bundle's code is that of all the
 * storm, so that everybody's loops ask meanwhile whether they may go on.
 */
final class Endless {

    private static final String OWNER = "endless";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(700);
    private static final int OTHERS = 5;

    private final House house;
    private final Home home;
    private final Tally tally;
    private int begun;

    Endless(House house, Tally tally) {
        this.house = house;
        this.tally = tally;
        home = house.home(OWNER, Layers.BUNDLE);
    }

    /** Begins one after the other, one at least. */
    void run(Tide tide) {
        do {
            var endless = start();
            var others = Stream.generate(() -> home.start(callback(() -> {})))
                    .limit(OTHERS)
                    .toList();
            if (!hasEnded(endless)) tally.violation("endless jobs that ended by themselves");
            tally.operation("loops ended").increment();
            tally.same("endless jobs refused", tally.operation("loops ended").sum(), begun);
            // The loop is ended a moment before its owner is kept out, if its bundle had another that was.
            while (house.guard().quarantined().isEmpty()) LockSupport.parkNanos(PAUSE_NANOS / 1_000);
            checkAll(others);
            house.guard().restart(OWNER);
            // Its bundle may have to let others go first, and until then it begins nothing.
            while (((JobScope) home).lane().isShutOut()) LockSupport.parkNanos(PAUSE_NANOS / 1_000);
            LockSupport.parkNanos(PAUSE_NANOS);
        } while (tide.lasts());
    }

    private Task<?> start() {
        return switch (begun % 3) {
            case 0 -> home.start(callback(this::loop));
            case 1 -> home.start(coroutine(this::loop));
            default -> home.start(blocking(() -> home.turn(this::loop)));
        };
    }

    private void loop() {
        begun++;
        while (true) Thread.onSpinWait();
    }

    /** What waits behind the endless job is either refused or done, but does not wait for ever. */
    private void checkAll(List<? extends Task<?>> others) {
        for (var other : others)
            tally.operation(hasEnded(other) ? "jobs refused" : "jobs let through")
                    .increment();
    }

    /** Waits for the end of a task, and returns whether somebody has ended it. */
    private boolean hasEnded(Task<?> task) {
        try {
            task.await(PATIENCE);
            return false;
        } catch (TaskException.WasCancelled | Cancelled ended) {
            return true;
        }
    }
}
