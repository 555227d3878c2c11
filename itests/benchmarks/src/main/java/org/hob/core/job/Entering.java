package org.hob.core.job;

import java.util.concurrent.CountDownLatch;
import org.hob.itests.benchmarks.Measures;
import org.hob.itests.benchmarks.OneHome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to enter the home and to leave it, for who holds the turn. */
public class Entering {

    private static final int MANY = 1_000_000;

    /** Enters and leaves. */
    @Benchmark
    @Measures("enter_gross_ns")
    @OperationsPerInvocation(MANY)
    public void enter(OneHome house, Blackhole hole) throws InterruptedException {
        var turn = house.turn();
        var end = new CountDownLatch(1);
        house.onLoop(() -> {
            for (int n = 0; n < MANY; n++) {
                if (turn.enter()) turn.leave();
                hole.consume(n);
            }
            end.countDown();
        });
        end.await();
    }

    /** Does neither. */
    @Benchmark
    @Measures("enter_baseline_ns")
    @OperationsPerInvocation(MANY)
    public void baseline(OneHome house, Blackhole hole) throws InterruptedException {
        var end = new CountDownLatch(1);
        house.onLoop(() -> {
            for (int n = 0; n < MANY; n++) hole.consume(n);
            end.countDown();
        });
        end.await();
    }
}
