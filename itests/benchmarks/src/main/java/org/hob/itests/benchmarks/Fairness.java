package org.hob.itests.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hob.core.home.House;
import org.hob.job.Job;

/** What another owner notices while one asks for far too much. */
final class Fairness {

    private static final int STUCK = 64;
    private static final int WAITING = 10_000;
    private static final long JOB_NANOS = 20_000;

    private final Pace pace;

    Fairness(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws InterruptedException {
        metrics.add("lane_flood_other_p99_ms", flood().quantile(0.99, "ms"));
        metrics.add("stuck_workers_other_p99_ms", stuck().quantile(0.99, "ms"));
    }

    /** Ten thousand callbacks of 20 µs wait in the lane of one owner all the time. */
    private Samples flood() throws InterruptedException {
        try (var house = House.open()) {
            var flooding = house.home("flooding", "org.acme.flood");
            var over = new AtomicBoolean();
            var waiting = new AtomicInteger(WAITING);
            var job = new Job[1];
            job[0] = Job.callback(() -> {
                for (long end = System.nanoTime() + JOB_NANOS; System.nanoTime() < end; ) Thread.onSpinWait();
                if (over.get()) waiting.decrementAndGet();
                else flooding.add(job[0]);
            });
            for (int n = 0; n < WAITING; n++) flooding.add(job[0]);
            var samples = sample(Pulse.ofCallbacks(house.home("other", "org.acme.other")));
            over.set(true);
            return samples;
        }
    }

    /** 64 blocking jobs of one bundle, of four owners, never come back. */
    private Samples stuck() throws InterruptedException {
        try (var house = House.open()) {
            var over = new CountDownLatch(1);
            for (int owner = 0; owner < 4; owner++) {
                var sticking = house.home("stuck " + owner, "org.acme.stuck");
                for (int n = 0; n < STUCK / 4; n++) sticking.add(Job.blocking(over::await));
            }
            var samples = sample(Pulse.ofBlockingJobs(house.home("other", "org.acme.other")));
            over.countDown();
            return samples;
        }
    }

    private Samples sample(Pulse pulse) throws InterruptedException {
        long end = System.nanoTime() + pace.samplingNanos();
        while (System.nanoTime() < end) LockSupport.parkNanos(pulse, end - System.nanoTime());
        return pulse.end();
    }
}
