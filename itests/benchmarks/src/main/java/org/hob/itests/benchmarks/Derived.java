package org.hob.itests.benchmarks;

import java.util.List;

/** Metrics that follow from others. */
final class Derived {

    private static final double NANOS = 1e9;

    private Derived() {}

    static void add(Metrics metrics) {
        var tracked = metrics.named("state_write_tracked_1000_per_s");
        if (tracked.isMeasured()) {
            metrics.add("state_write_tracked_per_s", tracked.value());
            tracked.peers().forEach((peer, value) -> metrics.add("state_write_tracked_per_s", peer, value));
        }
        var one = metrics.named("state_write_1_per_s");
        if (one.isMeasured()) metrics.add("state_write_1_ns", NANOS / one.value());
        var gross = metrics.named("enter_gross_ns");
        var baseline = metrics.named("enter_baseline_ns");
        if (gross.isMeasured()) metrics.add("enter_ns", gross.value() - baseline.value());
        addGrowth(metrics);
    }

    private static void addGrowth(Metrics metrics) {
        Growth.ofListeners(metrics, "fire_growth", "fire_%d_per_s");
        Growth.ofListeners(metrics, "state_write_listeners_growth", "state_write_%d_per_s");
        Growth.amongMany(metrics, "state_write_growth", "state_write_tracked_%d_per_s");
        for (var what : List.of("state_get", "action", "timer_register", "timer_cancel")) {
            Growth.amongMany(metrics, what + "_growth", what + "_%d_per_s");
        }
    }
}
