package org.hob.itests.benchmarks.peer;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** From a loop to a pool of threads, and back. */
record PooledTrips(Executor loop) implements PeerTrips {

    @Override
    public void commute(Executor workers, BooleanSupplier again) {
        workers.execute(() -> loop.execute(() -> {
            if (again.getAsBoolean()) commute(workers, again);
        }));
    }
}
