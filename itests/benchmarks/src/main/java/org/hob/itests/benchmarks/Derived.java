package org.hob.itests.benchmarks;

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

    /** What a listener costs among a hundred against what it costs alone; what a state costs among 100,000 against one among 1,000. */
    private static void addGrowth(Metrics metrics) {
        var fire = metrics.named("fire_1_per_s");
        var fire100 = metrics.named("fire_100_per_s");
        if (fire.isMeasured()) metrics.add("fire_growth", fire.value() / fire100.value() / 100);
        var few = metrics.named("state_write_tracked_1000_per_s");
        var many = metrics.named("state_write_tracked_100000_per_s");
        if (few.isMeasured()) metrics.add("state_write_growth", few.value() / many.value());
        few.peers().forEach((peer, value) -> {
            var theirs = many.peers().get(peer);
            if (theirs != null) metrics.add("state_write_growth", peer, value / theirs);
        });
    }
}
