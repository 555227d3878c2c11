package org.hob.itests.benchmarks.peer;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** The way of a loop to a worker and back. */
public interface PeerTrips {

    /**
     * Goes to a worker that does nothing and comes back, again and again, as long as it is told to after each time. To be called on the loop. Who has
     * workers of his own takes these.
     */
    void commute(Executor workers, BooleanSupplier again);

    /** Returns the loop's own way, or that of any executor. */
    static PeerTrips of(PeerLoop loop) {
        return loop instanceof PeerTrips own ? own : new PooledTrips(loop);
    }
}
