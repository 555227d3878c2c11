package org.hob.itests.benchmarks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.hob.itests.benchmarks.peer.PeerTimers;
import org.hob.job.Job;

/** How late one timer comes on a loop that does nothing else. */
final class Lateness {

    /** Sets a timer. */
    @FunctionalInterface
    private interface Way {
        void after(long nanos, Runnable job);
    }

    /** The first ones load what all others need. */
    private static final int WARM_UP = 200;

    private final int timers;

    Lateness(Pace pace) {
        timers = pace.isQuick() ? 2_000 : 10_000;
    }

    void measure(Metrics metrics) throws InterruptedException {
        try (var house = new OneHome()) {
            Way way = (nanos, job) -> house.home.after(Duration.ofNanos(nanos), Job.callback(job::run));
            var _ = samples(way, WARM_UP);
            metrics.add("timer_lateness", "us", samples(way, timers));
        }
        for (var peer : PeerTimers.NAMES) {
            try (var loop = PeerTimers.open(peer)) {
                var _ = samples(loop::after, WARM_UP);
                metrics.add("timer_lateness", "us", peer, samples(loop::after, timers));
            }
        }
    }

    private static Samples samples(Way way, int timers) throws InterruptedException {
        var samples = new Samples();
        var end = new CountDownLatch(timers);
        for (int n = 0; n < timers; n++) {
            long due = System.nanoTime() + delay(n);
            way.after(due - System.nanoTime(), () -> {
                samples.add(System.nanoTime() - due);
                end.countDown();
            });
        }
        end.await();
        return samples;
    }

    /** Apart enough that none waits for another. */
    private static long delay(int number) {
        return 20_000_000L + number * 700_000L;
    }
}
