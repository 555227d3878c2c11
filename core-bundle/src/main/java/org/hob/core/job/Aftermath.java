package org.hob.core.job;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hob.job.LoopStatus;

/** The jobs that have begun since a moment, such as that at which the house said that it stops. Any thread. */
final class Aftermath {

    private static final long CALM_NANOS = 20_000_000;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final LongAdder underway = new LongAdder();
    private volatile boolean isBegun;
    private volatile long since;

    /** Counts the jobs that begin from now on. */
    void begin() {
        since = System.nanoTime();
        isBegun = true;
    }

    void begun(Execution job) {
        if (!isBegun) return;
        job.countAsLate();
        underway.increment();
    }

    void ended(Execution job) {
        if (job.isLate()) underway.decrement();
    }

    /** Waits until for a moment none of them was underway, none waited, and nothing else did, that long at most. Turn: waits, off the loop. */
    void await(Duration limit, Supplier<LoopStatus> status, Supplier<Stream<Robbery>> robbed) {
        boolean interrupted = false;
        long now = System.nanoTime();
        long end = now + limit.toNanos();
        long calmSince = now;
        while (now - end < 0 && now - calmSince < CALM_NANOS) {
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
            interrupted |= Thread.interrupted();
            now = System.nanoTime();
            if (!isCalm(status.get()) || robbed.get().anyMatch(this::isLate)) calmSince = now;
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private boolean isCalm(LoopStatus now) {
        return underway.sum() == 0
                && now.holder().isEmpty()
                && now.workers().waiting() == 0
                && now.lanes().stream().allMatch(lane -> lane.length() == 0);
    }

    private boolean isLate(Robbery robbery) {
        return robbery.stall().inCallback() && robbery.stall().since() - since > 0;
    }
}
