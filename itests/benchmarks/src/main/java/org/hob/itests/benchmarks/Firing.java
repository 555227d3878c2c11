package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import org.hob.job.Listener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many events are fired on the loop and told to callbacks. */
@State(Scope.Benchmark)
public class Firing {

    @Param({"0", "1", "10", "100"})
    private int listeners;

    private int heard;

    /** Listens. */
    @Setup
    public void listen(OneHome house) throws InterruptedException {
        for (int n = 0; n < listeners; n++) house.home.events().on(Ping.class, Listener.callback(_ -> heard++));
        house.settle();
    }

    /** Fires on the loop. */
    @Benchmark
    @Measures("fire_{listeners}_per_s")
    @OperationsPerInvocation(ALL)
    public int fire(OneHome house) throws InterruptedException {
        var events = house.home.events();
        var ping = new Ping(1);
        house.repeat(() -> events.fire(ping));
        return heard;
    }
}
