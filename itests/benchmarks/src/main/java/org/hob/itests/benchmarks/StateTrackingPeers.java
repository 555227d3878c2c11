package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.ALL;
import static org.hob.itests.benchmarks.OneHome.OPERATIONS;
import static org.hob.itests.benchmarks.OneHome.SEGMENTS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hob.itests.benchmarks.peer.HandWrittenLoop;
import org.hob.state.EntityId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@link StateTracking} with a map of records and a map of listeners behind a loop written by hand: the limit. */
@State(Scope.Benchmark)
public class StateTrackingPeers {

    /** What is known of one entity. */
    private record Known(EntityId id, String value, Instant changed) {}

    /** It has but one name; there is nothing to choose. */
    @Param("loop")
    @SuppressWarnings("UnusedVariable")
    private String peer = "";

    @Param({"1000", "100000"})
    private int entities;

    private final HandWrittenLoop loop = new HandWrittenLoop();
    private final Map<EntityId, Known> states = new ConcurrentHashMap<>();
    private final Map<EntityId, List<Consumer<Known>>> listeners = new HashMap<>();
    private List<EntityId> ids = List.of();
    private int next;
    private int heard;

    /** Listens. */
    @Setup
    public void open() {
        ids = Plug.many("plug", entities).stream().map(Plug::entity).toList();
        for (var id : ids) {
            states.put(id, new Known(id, "off", Instant.EPOCH));
            listeners.put(id, List.of(_ -> heard++));
        }
    }

    /** Changes the next one. */
    @Benchmark
    @Measures("state_write_tracked_{entities}_per_s")
    @OperationsPerInvocation(ALL)
    public int write() throws InterruptedException {
        Chain.run(loop, SEGMENTS, () -> {
            for (int n = 0; n < OPERATIONS; n++) writeNext();
        });
        return heard;
    }

    private void writeNext() {
        var id = ids.get(next);
        if (++next == entities) next = 0;
        var before = states.get(id);
        var value = before != null && before.value().equals("on") ? "off" : "on";
        var after = new Known(id, value, Instant.now());
        states.put(id, after);
        loop.execute(() -> {
            for (var listener : listeners.getOrDefault(id, List.of())) listener.accept(after);
        });
    }

    /** Ends the loop. */
    @TearDown
    public void close() {
        loop.close();
    }
}
