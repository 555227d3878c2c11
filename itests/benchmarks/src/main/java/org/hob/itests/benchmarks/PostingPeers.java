package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;
import static org.hob.itests.benchmarks.OneHome.OPERATIONS;
import static org.hob.itests.benchmarks.OneHome.SEGMENTS;

import java.util.concurrent.CountDownLatch;
import org.hob.itests.benchmarks.peer.PeerLoop;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@link Posting} with the loops of others. */
@State(Scope.Benchmark)
public class PostingPeers {

    @Param({"loop", "jdk", "netty", "vertx", "kotlin", "virtual"})
    private String peer = "";

    private PeerLoop loop = PeerLoop.NONE;
    private int ran;

    /** Starts the loop. */
    @Setup
    public void open() {
        loop = PeerLoop.open(peer);
    }

    /** Posted by a job on the loop. */
    @Benchmark
    @Measures("post_per_s")
    @OperationsPerInvocation(ALL)
    public int onLoop() throws InterruptedException {
        var to = loop;
        Chain.run(to, SEGMENTS, () -> {
            for (int n = 0; n < OPERATIONS; n++) to.execute(this::job);
        });
        return ran;
    }

    /** Posted by another thread. */
    @Benchmark
    @Measures("post_from_thread_per_s")
    @OperationsPerInvocation(ALL)
    public int fromThread() throws InterruptedException {
        var to = loop;
        var end = new CountDownLatch(1);
        for (int n = 1; n < ALL; n++) to.execute(this::job);
        to.execute(end::countDown);
        end.await();
        return ran;
    }

    private void job() {
        ran++;
    }

    /** Ends the loop. */
    @TearDown
    public void close() {
        loop.close();
    }
}
