package org.hob.itests.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, in the order in which it was. */
final class Metrics {

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    /** Adds a figure of Hob. */
    void add(String name, double value) {
        metrics.put(name, named(name).with(value));
    }

    /** Adds a figure of somebody else. */
    void add(String name, String peer, double value) {
        metrics.put(name, named(name).with(peer, value));
    }

    /** Adds the middle and the last hundredth of durations, as {@code <name>_p50_us}. */
    void add(String name, String unit, Samples samples) {
        add(name + "_p50_" + unit, samples.quantile(0.5, unit));
        add(name + "_p99_" + unit, samples.quantile(0.99, unit));
    }

    /** Adds the middle and the last hundredth of somebody else's durations. */
    void add(String name, String unit, String peer, Samples samples) {
        add(name + "_p50_" + unit, peer, samples.quantile(0.5, unit));
        add(name + "_p99_" + unit, peer, samples.quantile(0.99, unit));
    }

    Metric named(String name) {
        return metrics.getOrDefault(name, new Metric(name));
    }

    Collection<Metric> all() {
        return metrics.values();
    }
}
