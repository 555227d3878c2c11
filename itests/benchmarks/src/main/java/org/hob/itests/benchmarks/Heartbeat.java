package org.hob.itests.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.hob.core.home.House;
import org.hob.job.Job;

/** How late the callbacks of one owner are while a callback of another bundle blocks, computes or never ends. */
final class Heartbeat {

    private static final long LONG_NANOS = 300_000_000;
    private static final long REST_NANOS = 200_000_000;
    private static final long FOR_EVER_NANOS = 3_000_000_000L;

    private final Pace pace;
    private final AtomicLong spun = new AtomicLong();
    private volatile boolean goesOn;

    Heartbeat(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws InterruptedException {
        int times = pace.isQuick() ? 3 : 10;
        metrics.add("blocked_other_max_ms", beside(times, LONG_NANOS, Heartbeat::block));
        metrics.add("busy_other_max_ms", beside(times, LONG_NANOS, () -> compute(LONG_NANOS)));
        metrics.add("endless_other_max_ms", beside(1, FOR_EVER_NANOS, this::computeForEver));
    }

    private double beside(int times, long lasts, Runnable job) throws InterruptedException {
        goesOn = true;
        try (var house = House.open()) {
            var home = house.home("long", "org.acme.long");
            var pulse = Pulse.ofCallbacks(house.home("other", "org.acme.other"));
            rest(REST_NANOS);
            pulse.forget();
            for (int n = 0; n < times; n++) {
                home.add(Job.callback(job::run));
                rest(lasts + REST_NANOS);
            }
            goesOn = false;
            return pulse.end().max("ms");
        }
    }

    /** Waits for the operating system, as a driver does. */
    private static void block() {
        var never = new CountDownLatch(1);
        long end = System.nanoTime() + LONG_NANOS;
        while (System.nanoTime() < end) LockSupport.parkNanos(never, end - System.nanoTime());
    }

    private void compute(long nanos) {
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) spun.lazySet(spun.getPlain() + 1);
    }

    private void computeForEver() {
        while (goesOn) spun.lazySet(spun.getPlain() + 1);
    }

    private void rest(long nanos) {
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; )
            LockSupport.parkNanos(this, end - System.nanoTime());
    }
}
