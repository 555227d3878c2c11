package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import java.util.concurrent.CountDownLatch;
import org.hob.job.Listener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many events are fired on the loop and told to one listener that is no callback: until the last one has ended. */
@State(Scope.Benchmark)
public class FiringElsewhere {

    private static final int FEW = 1_000;

    private int heard;
    private volatile CountDownLatch left = new CountDownLatch(0);

    /** Fires to a coroutine. */
    @Benchmark
    @Measures("fire_coroutine_per_s")
    @OperationsPerInvocation(ALL)
    public int toCoroutine(OneHome house) throws InterruptedException {
        var events = house.home.events();
        var ping = new Ping(1);
        try (var _ = events.on(Ping.class, Listener.coroutine(_ -> heard++))) {
            house.repeat(() -> events.fire(ping));
        }
        return heard;
    }

    /** Fires to a blocking job. */
    @Benchmark
    @Measures("fire_blocking_per_s")
    @OperationsPerInvocation(FEW)
    public int toBlocking(OneHome house) throws InterruptedException {
        var events = house.home.events();
        var ping = new Ping(1);
        left = new CountDownLatch(FEW);
        try (var _ = events.on(Ping.class, Listener.blocking(_ -> left.countDown()))) {
            house.onLoop(() -> {
                for (int n = 0; n < FEW; n++) events.fire(ping);
            });
            left.await();
        }
        return heard;
    }
}
