package org.hob.itests.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.hob.core.home.House;
import org.hob.home.Home;
import org.hob.job.Job;

/** What another owner notices while a bundle asks for far too much. */
final class Fairness {

    /** A lane takes a hundred thousand jobs at once: the million belongs to ten owners. */
    private static final int FLOODING = 10;

    private static final int WAITING = 100_000;
    private static final int AT_ONCE = 10_000;
    private static final long JOB_NANOS = 20_000;

    /** As many jobs of one owner run at the same time. */
    private static final int STUCK = 16;

    private static final long REST_NANOS = 200_000_000;
    private static final long LEAST_NANOS = 1_000_000_000;

    private final long nanos;

    Fairness(Pace pace) {
        nanos = Math.max(pace.samplingNanos(), LEAST_NANOS);
    }

    void measure(Metrics metrics) throws InterruptedException {
        metrics.add("lane_flood_other_p99_ms", flood().quantile(0.99, "ms"));
        metrics.add("stuck_workers_other_p99_ms", stuck(4).quantile(0.99, "ms"));
        metrics.add("stuck_bundle_other_p99_ms", stuck(16).quantile(0.99, "ms"));
    }

    /** A million callbacks of 20 µs wait in the lanes of one bundle all the time. */
    private Samples flood() throws InterruptedException {
        try (var house = House.open();
                var pulse = Pulse.ofCallbacks(house.home("other", "org.acme.other"))) {
            var over = new AtomicBoolean();
            var posting = house.home("posting", "org.acme.posting");
            for (int owner = 0; owner < FLOODING; owner++) {
                flood(posting, house.home("flooding " + owner, "org.acme.flood"), over);
            }
            forgetFirst(pulse);
            rest(nanos);
            over.set(true);
            return pulse.end();
        }
    }

    /** Each callback posts itself again, so that as many wait all the time. The first are posted in turns of another, which need not wait for them. */
    private static void flood(Home posting, Home home, AtomicBoolean over) {
        var job = new Job[1];
        job[0] = Job.callback(() -> {
            if (over.get()) return;
            for (long end = System.nanoTime() + JOB_NANOS; System.nanoTime() < end; ) Thread.onSpinWait();
            home.add(job[0]);
        });
        for (int waiting = 0; waiting < WAITING; waiting += AT_ONCE) {
            posting.turn(() -> {
                for (int n = 0; n < AT_ONCE; n++) home.add(job[0]);
            });
        }
    }

    /** Sixteen blocking jobs of each of so many owners of one bundle do not come back; those of another that have waited till then are as late. */
    private Samples stuck(int owners) throws InterruptedException {
        try (var house = House.open();
                var pulse = Pulse.ofBlockingJobs(house.home("other", "org.acme.other"))) {
            forgetFirst(pulse);
            var over = new CountDownLatch(1);
            for (int owner = 0; owner < owners; owner++) {
                var sticking = house.home("stuck " + owner, "org.acme.stuck");
                for (int n = 0; n < STUCK; n++) sticking.add(Job.blocking(over::await));
            }
            rest(nanos);
            over.countDown();
            return pulse.end();
        }
    }

    /** The first ones load what all others need. */
    private void forgetFirst(Pulse pulse) {
        rest(REST_NANOS);
        pulse.forget();
    }

    private void rest(long nanos) {
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; )
            LockSupport.parkNanos(this, end - System.nanoTime());
    }
}
