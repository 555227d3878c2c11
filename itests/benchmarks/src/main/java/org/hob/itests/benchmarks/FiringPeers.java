package org.hob.itests.benchmarks;

import org.hob.itests.benchmarks.peer.PeerBus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@link Firing} with the buses of others. */
@State(Scope.Benchmark)
public class FiringPeers {

    private static final int FEW = 4_000;

    @Param({"loop", "vertx", "felix_sync", "felix_async"})
    private String peer = "";

    @Param({"1", "100"})
    private int listeners;

    private PeerBus bus = PeerBus.NONE;

    /** Starts the bus, and listens. */
    @Setup
    public void open() throws Exception {
        bus = PeerBus.open(peer, listeners);
    }

    /** Fires until all have been told. */
    @Benchmark
    @Measures("fire_{listeners}_per_s")
    @OperationsPerInvocation(FEW)
    public void fire() throws Exception {
        bus.fire(FEW);
    }

    /** Ends the bus. */
    @TearDown
    public void close() {
        bus.close();
    }
}
