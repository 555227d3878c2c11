package org.hob.itests.benchmarks;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One figure, and the same of others.
 *
 * @param name ends with its unit
 * @param value how much; not a number if only peers were measured so far
 * @param peers what others reach, by name
 */
record Metric(String name, double value, Map<String, Double> peers) {

    Metric {
        peers = Collections.unmodifiableMap(new TreeMap<>(peers));
    }

    Metric(String name) {
        this(name, Double.NaN, Map.of());
    }

    Unit unit() {
        return Unit.of(name);
    }

    boolean isMeasured() {
        return !Double.isNaN(value);
    }

    /** Returns how often better Hob is than each peer. */
    Map<String, Double> ratios() {
        var ratios = new TreeMap<String, Double>();
        peers.forEach((peer, theirs) -> ratios.put(peer, unit().ratio(value, theirs)));
        return ratios;
    }

    Metric with(double value) {
        return new Metric(name, value, peers);
    }

    Metric with(String peer, double theirs) {
        var more = new TreeMap<>(peers);
        more.put(peer, theirs);
        return new Metric(name, value, more);
    }
}
