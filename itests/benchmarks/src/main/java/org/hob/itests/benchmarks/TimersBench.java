package org.hob.itests.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.hob.itests.benchmarks.peer.PeerTimers;
import org.hob.job.Job;
import org.hob.job.Task;

/** How many timers are registered and cancelled on the loop. The times are the loop's own: from the first call to the return of the last. */
final class TimersBench {

    private static final int MANY = 50_000;
    private static final int WARM_UPS = 10;

    private final Pace pace;
    private final long[] delays = ThreadLocalRandom.current()
            .longs(MANY, TimeUnit.HOURS.toNanos(1), TimeUnit.HOURS.toNanos(10))
            .toArray();

    TimersBench(Pace pace) {
        this.pace = pace;
    }

    /** What the two calls took, a timer. */
    private record Rates(double registered, double cancelled) {}

    void measure(Metrics metrics) throws Exception {
        try (var house = new OneHome()) {
            var job = Job.callback(() -> {});
            LongFunction<Task<?>> register = delay -> house.home.after(Duration.ofNanos(delay), job);
            var rates = rates(house::onLoop, register, Task::cancel, house::settle);
            metrics.add("timer_register_per_s", rates.registered());
            metrics.add("timer_cancel_per_s", rates.cancelled());
        }
        for (var peer : PeerTimers.NAMES) {
            try (var timers = PeerTimers.open(peer)) {
                LongFunction<Future<?>> register = delay -> timers.after(delay, () -> {});
                var rates = rates(timers, register, task -> task.cancel(false), () -> {});
                metrics.add("timer_register_per_s", peer, rates.registered());
                metrics.add("timer_cancel_per_s", peer, rates.cancelled());
            }
        }
    }

    /** Settles. */
    @FunctionalInterface
    private interface Settling {
        void await() throws InterruptedException;
    }

    private <T> Rates rates(Executor loop, LongFunction<T> register, Consumer<T> cancel, Settling settling)
            throws InterruptedException {
        var registering = new Samples();
        var cancelling = new Samples();
        for (int round = -WARM_UPS; round < pace.rounds() * 4; round++) {
            List<T> tasks = new ArrayList<>(MANY);
            long registered = time(loop, () -> {
                for (long delay : delays) tasks.add(register.apply(delay));
            });
            long cancelled = time(loop, () -> tasks.forEach(cancel));
            settling.await();
            if (round < 0) continue;
            registering.add(registered);
            cancelling.add(cancelled);
        }
        return new Rates(MANY * 1e9 / registering.quantile(0.5, "ns"), MANY * 1e9 / cancelling.quantile(0.5, "ns"));
    }

    private static long time(Executor loop, Runnable code) throws InterruptedException {
        long[] nanos = {0};
        Chain.run(loop, 1, () -> {
            long begin = System.nanoTime();
            code.run();
            nanos[0] = System.nanoTime() - begin;
        });
        return nanos[0];
    }
}
