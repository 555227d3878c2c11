package org.hob.itests.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rates that are compared: a round of each by turns, so that what disturbs the machine disturbs all alike. A rate is that of the median round. */
final class ByTurns {

    static final int WARM_UPS = 20;

    private record Contender(String metric, Optional<String> peer, int operations, Round round, Samples samples) {

        double perSecond() {
            return operations * 1e9 / samples.quantile(0.5, "ns");
        }
    }

    private final List<Contender> all = new ArrayList<>();

    /** Adds Hob's, which does so many operations in a round. */
    void add(String metric, int operations, Round round) {
        all.add(new Contender(metric, Optional.empty(), operations, round, new Samples()));
    }

    /** Adds somebody else's. */
    void add(String metric, String peer, int operations, Round round) {
        all.add(new Contender(metric, Optional.of(peer), operations, round, new Samples()));
    }

    /** Measures so many rounds of each, after some that do not count. */
    void measure(int rounds, Metrics metrics) throws InterruptedException {
        for (int round = -WARM_UPS; round < rounds; round++) {
            for (var each : all) {
                long nanos = each.round().nanos();
                if (round >= 0) each.samples().add(nanos);
            }
        }
        for (var each : all) {
            each.peer()
                    .ifPresentOrElse(
                            peer -> metrics.add(each.metric(), peer, each.perSecond()),
                            () -> metrics.add(each.metric(), each.perSecond()));
        }
    }
}
