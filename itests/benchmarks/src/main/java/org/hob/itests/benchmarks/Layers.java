package org.hob.itests.benchmarks;

import java.util.List;

/**
 * What the guard's layers cost a house in which nobody does harm: the assembled program with a bundle that does as much as it can, by turns with the lease
 * alone, with bundles woven, and with the agent as well.
 */
final class Layers {

    private static final double PERCENT = 100;

    /** How many rounds of each kind of work the start does that weaves: one of them counts, for nobody. */
    private static final int ROUNDS_OF_WEAVING = 2;

    private final int times;
    private final int rounds;

    Layers(Pace pace) {
        times = pace.isQuick() ? 2 : 7;
        rounds = pace.isQuick() ? 16 : 60;
    }

    void measure(Metrics metrics) throws Exception {
        try (var lease = new LayeredHouse(false, false);
                var hook = new LayeredHouse(true, false);
                var agent = new LayeredHouse(true, true)) {
            var all = List.of(lease, hook, agent);
            for (var house : all) house.weave(ROUNDS_OF_WEAVING);
            for (int time = 0; time < times; time++) {
                for (var house : all) house.start(rounds);
            }
            System.out.printf("%-28s %12s %12s %12s%n", "layers, " + times + " times", "lease", "hook", "agent");
            for (var work : lease.work()) {
                System.out.printf(
                        "%-28s %10.3f M %10.3f M %10.3f M%n",
                        work, lease.rate(work) / 1e6, hook.rate(work) / 1e6, agent.rate(work) / 1e6);
            }
            System.out.printf(
                    "%-28s %9.0f ms %9.0f ms %9.0f ms%n",
                    "ready", lease.readyMillis(), hook.readyMillis(), agent.readyMillis());
            metrics.add("hook_cost_percent", cost(hook, lease));
            metrics.add("agent_cost_percent", cost(agent, lease));
            metrics.add("agent_start_ms", agent.readyMillis() - hook.readyMillis());
        }
    }

    /** Returns how much slower it is altogether: the geometric mean of all kinds of work. */
    private static double cost(LayeredHouse layered, LayeredHouse beside) {
        double logarithm = beside.work().stream()
                .mapToDouble(work -> Math.log(layered.rate(work) / beside.rate(work)))
                .average()
                .orElseThrow();
        return PERCENT * (1 - Math.exp(logarithm));
    }
}
