package org.hob.itests.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hob.core.home.House;
import org.hob.home.Home;
import org.hob.job.Job;

/** What a timer holds, how long a million take that are due at once, and how late one comes. */
final class TimersDue {

    /** A lane takes a hundred thousand jobs at once: the million belongs to twenty owners. */
    private static final int OWNERS = 20;

    private static final int EACH = 50_000;
    private static final int MILLION = OWNERS * EACH;

    private final Pace pace;
    private int ran;

    TimersDue(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws InterruptedException {
        metrics.add("timer_bytes", million().bytes());
        metrics.add("timer_1m_due_s", million().seconds());
        metrics.add("timer_lateness", "us", lateness());
        metrics.add("timer_lateness", "us", "jdk", latenessOfJdk());
    }

    /** What a million of timers took. */
    private record Million(double bytes, double seconds) {}

    private Million million() throws InterruptedException {
        var clock = new HeldClock();
        try (var house = House.open(clock)) {
            var homes = new ArrayList<Home>();
            for (int n = 0; n < OWNERS; n++) homes.add(house.home("owner " + n, "org.hob.bench" + n));
            settle(homes);
            long before = Memory.used();
            var end = new CountDownLatch(1);
            ran = 0;
            var job = Job.callback(() -> {
                if (++ran == MILLION) end.countDown();
            });
            for (var home : homes) {
                home.turn(() -> {
                    for (int n = 0; n < EACH; n++)
                        home.after(Duration.ofHours(1).plusNanos(n), job);
                });
            }
            settle(homes);
            double bytes = (Memory.used() - before) / (double) MILLION;
            long begin = System.nanoTime();
            clock.move(Duration.ofHours(2).toNanos());
            house.loop().rouse();
            if (!end.await(30, TimeUnit.SECONDS)) {
                System.out.println("a million timers: only " + ran + " ran (expected: all)");
                return new Million(bytes, Double.POSITIVE_INFINITY);
            }
            return new Million(bytes, (System.nanoTime() - begin) / 1e9);
        }
    }

    private static void settle(List<Home> homes) {
        for (var home : homes) home.turn(() -> {});
    }

    private Samples lateness() throws InterruptedException {
        try (var house = new OneHome()) {
            var samples = new Samples();
            var rounds = rounds();
            var end = new CountDownLatch(rounds);
            for (int n = 0; n < rounds; n++) {
                long due = System.nanoTime() + delay(n);
                house.home.after(Duration.ofNanos(due - System.nanoTime()), Job.callback(() -> {
                    samples.add(System.nanoTime() - due);
                    end.countDown();
                }));
            }
            end.await();
            return samples;
        }
    }

    private Samples latenessOfJdk() throws InterruptedException {
        try (var timers = Executors.newSingleThreadScheduledExecutor()) {
            var samples = new Samples();
            var rounds = rounds();
            var end = new CountDownLatch(rounds);
            for (int n = 0; n < rounds; n++) {
                long due = System.nanoTime() + delay(n);
                timers.schedule(
                        () -> {
                            samples.add(System.nanoTime() - due);
                            end.countDown();
                        },
                        due - System.nanoTime(),
                        TimeUnit.NANOSECONDS);
            }
            end.await();
            return samples;
        }
    }

    /** Apart enough that none waits for another. */
    private static long delay(int number) {
        return 20_000_000L + number * 700_000L;
    }

    private int rounds() {
        return pace.isQuick() ? 2_000 : 10_000;
    }
}
