package org.hob.itests.benchmarks;

import static org.hob.itests.benchmarks.OneHome.OPERATIONS;

import java.util.List;
import org.hob.domain.Switch;
import org.hob.state.EntityId;

/** A house of many switches that are read and called, one after the other. */
final class ManyEntities implements AutoCloseable {

    /** How many states a round reads. */
    static final int READS = 100_000;

    private final OneHome house = new OneHome();
    private final List<EntityId> ids;
    private int next;
    private int found;

    ManyEntities(List<Plug> plugs) throws InterruptedException {
        ids = plugs.stream().map(Plug::entity).toList();
        house.home.addEntities(plugs);
        house.settle();
    }

    /** Reads states, elsewhere than on the loop. */
    long read() {
        var states = house.home.states();
        long begin = System.nanoTime();
        for (int n = 0; n < READS; n++) {
            if (states.get(next()).isPresent()) found++;
        }
        return System.nanoTime() - begin;
    }

    /** Calls actions on the loop, awaits none, and waits until all are done. */
    long call() throws InterruptedException {
        var actions = house.home.actions();
        long begin = System.nanoTime();
        house.chain(() -> {
            for (int n = 0; n < OPERATIONS; n++) actions.call(new Switch.TurnOn(), next());
        });
        return System.nanoTime() - begin;
    }

    private EntityId next() {
        var id = ids.get(next);
        if (++next == ids.size()) next = 0;
        return id;
    }

    @Override
    public void close() {
        if (found == 0) throw new IllegalStateException("no state (expected: one of each switch)");
        house.close();
    }
}
