package org.hob.itests.benchmarks.peer;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The JDK's scheduled executor of one thread, that forgets what is cancelled. */
final class JdkTimers implements PeerTimers {

    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());

    JdkTimers() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void execute(Runnable job) {
        executor.execute(job);
    }

    @Override
    public Future<?> after(long nanos, Runnable job) {
        return executor.schedule(job, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
