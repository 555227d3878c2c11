package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import org.hob.job.Listener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many changes of one switch are reported on the loop and told to callbacks. */
@State(Scope.Benchmark)
public class StateWriting {

    @Param({"0", "1", "10", "100"})
    private int listeners;

    private final Plug plug = new Plug("one");
    private int heard;

    /** Takes the switch in, and listens. */
    @Setup
    public void open(OneHome house) throws InterruptedException {
        house.home.addEntities(plug);
        for (int n = 0; n < listeners; n++) house.home.states().on(plug.called(), Listener.callback(_ -> heard++));
        house.settle();
    }

    /** Reports a change. */
    @Benchmark
    @Measures("state_write_{listeners}_per_s")
    @OperationsPerInvocation(ALL)
    public int write(OneHome house) throws InterruptedException {
        house.repeat(plug::toggle);
        return heard;
    }
}
