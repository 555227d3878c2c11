package org.hob.itests.benchmarks.peer;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's single-thread executor. */
final class JdkLoop implements PeerLoop {

    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    @Override
    public void execute(Runnable job) {
        executor.execute(job);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
