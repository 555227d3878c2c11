package org.hob.itests.benchmarks;

import org.hob.itests.benchmarks.peer.PeerCoroutines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@link Coroutines} with those of others, on one thread. */
@State(Scope.Benchmark)
public class CoroutinesPeers {

    private static final int MANY = 20_000;

    @Param({"virtual", "kotlin"})
    private String peer = "";

    private PeerCoroutines coroutines = PeerCoroutines.NONE;

    /** Starts their thread. */
    @Setup
    public void open() {
        coroutines = PeerCoroutines.open(peer);
    }

    /** Two of them yield to each other. */
    @Benchmark
    @Measures("coroutine_switch_ns")
    @OperationsPerInvocation(2 * MANY)
    public void switching() throws Exception {
        coroutines.giveWay(MANY);
    }

    /** Those that do nothing are started by one of them, and end. */
    @Benchmark
    @Measures("coroutine_start_ns")
    @OperationsPerInvocation(MANY)
    public void starting() throws Exception {
        coroutines.start(MANY);
    }

    /** One starts another and waits for its result. */
    @Benchmark
    @Measures("await_ns")
    @OperationsPerInvocation(MANY)
    public void awaiting() throws Exception {
        coroutines.await(MANY);
    }

    /** Ends their thread. */
    @TearDown
    public void close() {
        coroutines.close();
    }
}
