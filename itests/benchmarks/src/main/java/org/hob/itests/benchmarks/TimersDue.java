package org.hob.itests.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hob.core.home.House;
import org.hob.home.Home;
import org.hob.itests.benchmarks.peer.PeerTimers;
import org.hob.job.Job;

/** What a timer holds, and how long a million take that are due at once. */
final class TimersDue {

    /** A lane takes a hundred thousand jobs at once: the million belongs to twenty owners. */
    private static final int OWNERS = 20;

    private static final int EACH = 50_000;
    private static final int MILLION = OWNERS * EACH;
    private static final int PATIENCE_SECONDS = 30;

    private int ran;
    private CountDownLatch end = new CountDownLatch(0);

    void measure(Metrics metrics) throws InterruptedException {
        metrics.add("timer_bytes", million().bytes());
        metrics.add("timer_1m_due_s", million().seconds());
        for (var peer : PeerTimers.NAMES) {
            metrics.add("timer_bytes", peer, millionOf(peer).bytes());
            metrics.add("timer_1m_due_s", peer, millionOf(peer).seconds());
        }
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
            expect();
            var job = Job.callback(this::run);
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
            return new Million(bytes, secondsSince(begin));
        }
    }

    private static void settle(List<Home> homes) {
        for (var home : homes) home.turn(() -> {});
    }

    /** All are due while the loop still registers them; then it goes on. */
    private Million millionOf(String peer) throws InterruptedException {
        try (var timers = PeerTimers.open(peer)) {
            expect();
            double[] bytes = {0};
            long[] begin = {0};
            Chain.run(timers, 1, () -> {
                long before = Memory.used();
                for (int n = 0; n < MILLION; n++) timers.after(n, this::run);
                bytes[0] = (Memory.used() - before) / (double) MILLION;
                begin[0] = System.nanoTime();
            });
            return new Million(bytes[0], secondsSince(begin[0]));
        }
    }

    private void expect() {
        ran = 0;
        end = new CountDownLatch(1);
    }

    private void run() {
        if (++ran == MILLION) end.countDown();
    }

    private double secondsSince(long begin) throws InterruptedException {
        if (end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return (System.nanoTime() - begin) / 1e9;
        System.err.println("a million timers: only " + ran + " ran (expected: all)");
        return Double.POSITIVE_INFINITY;
    }
}
