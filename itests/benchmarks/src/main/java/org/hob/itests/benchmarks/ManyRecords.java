package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.OPERATIONS;
import static org.hob.itests.benchmarks.OneHome.SEGMENTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hob.domain.Switch;
import org.hob.itests.benchmarks.peer.HandWrittenLoop;
import org.hob.state.EntityId;

/** {@link ManyEntities} as a map of records and a map of methods behind a loop written by hand: the limit. */
final class ManyRecords implements AutoCloseable {

    /** What is known of one entity. */
    private record Known(EntityId id, String value) {}

    private final HandWrittenLoop loop = new HandWrittenLoop();
    private final Map<EntityId, Known> states = new ConcurrentHashMap<>();
    private final Map<EntityId, Consumer<Switch.TurnOn>> methods = new HashMap<>();
    private final List<EntityId> ids;
    private int next;
    private int found;

    ManyRecords(List<Plug> plugs) {
        ids = plugs.stream().map(Plug::entity).toList();
        for (var plug : plugs) {
            states.put(plug.entity(), new Known(plug.entity(), "off"));
            methods.put(plug.entity(), plug::turnOn);
        }
    }

    long read() {
        long begin = System.nanoTime();
        for (int n = 0; n < ManyEntities.READS; n++) {
            if (states.get(next()) != null) found++;
        }
        return System.nanoTime() - begin;
    }

    long call() throws InterruptedException {
        long begin = System.nanoTime();
        Chain.run(loop, SEGMENTS, () -> {
            for (int n = 0; n < OPERATIONS; n++) call(next());
        });
        return System.nanoTime() - begin;
    }

    private void call(EntityId id) {
        var how = new Switch.TurnOn();
        loop.execute(() -> {
            var method = methods.get(id);
            if (method != null) method.accept(how);
        });
    }

    private EntityId next() {
        var id = ids.get(next);
        if (++next == ids.size()) next = 0;
        return id;
    }

    @Override
    public void close() {
        if (found == 0) throw new IllegalStateException("no record (expected: one of each switch)");
        loop.close();
    }
}
