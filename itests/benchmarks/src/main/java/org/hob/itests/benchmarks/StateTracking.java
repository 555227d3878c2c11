package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;

import java.util.List;
import org.hob.job.Listener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many changes of many switches are reported on the loop in turn, when each has a listener of its own. */
@State(Scope.Benchmark)
public class StateTracking {

    @Param({"1000", "10000", "100000"})
    private int entities;

    private List<Plug> plugs = List.of();
    private int next;
    private int heard;

    /** Takes the switches in, and listens. */
    @Setup
    public void open(OneHome house) throws InterruptedException {
        plugs = Plug.many("plug", entities);
        house.home.addEntities(plugs);
        house.settle();
        house.onLoop(() ->
                plugs.forEach(plug -> house.home.states().on(plug.called(), Listener.callback(_ -> heard++))));
        house.settle();
    }

    /** Reports a change of the next one. */
    @Benchmark
    @Measures("state_write_tracked_{entities}_per_s")
    @OperationsPerInvocation(ALL)
    public int write(OneHome house) throws InterruptedException {
        house.repeat(() -> {
            plugs.get(next).toggle();
            if (++next == entities) next = 0;
        });
        return heard;
    }
}
