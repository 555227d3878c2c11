package org.hob.itests.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Job;

/** How much of a core the watchdog takes, while the loop is busy and while nothing is to be done. */
final class WatchdogTime {

    private static final String NAME = "hob-watchdog";
    private static final long SETTLING_NANOS = 500_000_000;

    private final Pace pace;

    WatchdogTime(Pace pace) {
        this.pace = pace;
    }

    void measure(Metrics metrics) throws InterruptedException {
        try (var house = new OneHome()) {
            house.settle();
            var watchdog = watchdog();
            pass(SETTLING_NANOS);
            metrics.add("watchdog_idle_percent", percent(watchdog));
            var over = new AtomicBoolean();
            var job = new Job[1];
            job[0] = Job.callback(() -> {
                if (!over.get()) house.home.add(job[0]);
            });
            house.home.add(job[0]);
            pass(SETTLING_NANOS);
            metrics.add("watchdog_busy_percent", percent(watchdog));
            over.set(true);
        }
    }

    private double percent(Thread of) {
        long cpu = cpu(of);
        long begin = System.nanoTime();
        pass(Math.max(pace.samplingNanos(), 2 * SETTLING_NANOS));
        return 100.0 * (cpu(of) - cpu) / (System.nanoTime() - begin);
    }

    private static long cpu(Thread of) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(of.threadId());
    }

    /** Returns the watchdog of the house that was opened last. */
    private static Thread watchdog() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(NAME))
                .max(Comparator.comparingLong(Thread::threadId))
                .orElseThrow(() -> new IllegalStateException(NAME + ": no such thread (expected: one)"));
    }

    private void pass(long nanos) {
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; )
            LockSupport.parkNanos(this, end - System.nanoTime());
    }
}
