package org.hob.itests.benchmarks;

import java.util.Optional;

/**
 * What a metric has to reach.
 *
 * @param least whether more is better
 * @param limit the value to reach; with a peer, so many times the peer's
 * @param peer beside whom it is counted, if it is
 */
record Budget(boolean least, double limit, Optional<String> peer) {

    static Budget atLeast(double limit) {
        return new Budget(true, limit, Optional.empty());
    }

    static Budget atMost(double limit) {
        return new Budget(false, limit, Optional.empty());
    }

    /** Returns at most so many times what that peer takes. */
    static Budget atMost(double times, String peer) {
        return new Budget(false, times, Optional.of(peer));
    }

    /** Returns at least so many times what that peer reaches. */
    static Budget atLeast(double times, String peer) {
        return new Budget(true, times, Optional.of(peer));
    }

    /** Returns the value to reach, unless the peer was not measured. */
    Optional<Double> limit(Metric metric) {
        if (peer.isEmpty()) return Optional.of(limit);
        return peer.map(metric.peers()::get).map(theirs -> limit * theirs);
    }

    /** Returns whether it is met, unless the peer was not measured. */
    Optional<Boolean> isMet(Metric metric) {
        return limit(metric).map(needed -> least ? metric.value() >= needed : metric.value() <= needed);
    }

    @Override
    public String toString() {
        return (least ? "≥ " : "≤ ")
                + peer.map(name -> Figures.of(limit) + " × " + name).orElseGet(() -> Figures.of(limit));
    }
}
