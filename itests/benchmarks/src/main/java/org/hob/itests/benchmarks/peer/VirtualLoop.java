package org.hob.itests.benchmarks.peer;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/** The JDK's own virtual threads, as many carriers as the JVM was told; each job is one. */
final class VirtualLoop implements PeerLoop, PeerTrips {

    @Override
    public void execute(Runnable job) {
        Thread.startVirtualThread(job);
    }

    /** The thread waits for the worker each time. */
    @Override
    public void commute(Executor workers, BooleanSupplier again) {
        boolean more = true;
        while (more) {
            visit(workers);
            more = again.getAsBoolean();
        }
    }

    private static void visit(Executor workers) {
        var visit = new FutureTask<>(() -> 1);
        workers.execute(visit);
        try {
            var _ = visit.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {}
}
