package org.hob.itests.benchmarks;

import java.util.List;
import java.util.Locale;

/** How many times more one costs among many than among few. */
final class Growth {

    private static final List<Integer> LISTENERS = List.of(1, 10, 100);

    private Growth() {}

    /** Adds the worst step: what a listener of ten costs against one alone, a listener of a hundred against one of ten. */
    static void ofListeners(Metrics metrics, String name, String rate) {
        double worst = 0;
        for (int at = 1; at < LISTENERS.size(); at++) {
            int few = LISTENERS.get(at - 1);
            int many = LISTENERS.get(at);
            worst = Math.max(worst, perSecond(metrics, rate, few) * few / (perSecond(metrics, rate, many) * many));
        }
        if (!Double.isNaN(worst)) metrics.add(name, worst);
    }

    private static double perSecond(Metrics metrics, String rate, int size) {
        return among(metrics, rate, size).value();
    }

    /** Adds what the same costs among the most against among the fewest: of Hob, and of those who were measured with both. */
    static void amongMany(Metrics metrics, String name, String rate) {
        var few = among(metrics, rate, Growing.SIZES.getFirst());
        var many = among(metrics, rate, Growing.SIZES.getLast());
        if (few.isMeasured() && many.isMeasured()) metrics.add(name, few.value() / many.value());
        few.peers().forEach((peer, value) -> {
            var theirs = many.peers().get(peer);
            if (theirs != null) metrics.add(name, peer, value / theirs);
        });
    }

    private static Metric among(Metrics metrics, String rate, int size) {
        return metrics.named(String.format(Locale.ROOT, rate, size));
    }
}
