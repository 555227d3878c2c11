package org.hob.itests.benchmarks;

import java.util.concurrent.Callable;

/** Samples that do not get better any more: the compiler has done what it will do. */
final class Steady {

    private static final double BETTER = 0.95;
    private static final int IN_A_ROW = 4;
    private static final int MOST = 25;

    private Steady() {}

    /** Samples in rounds until {@value #IN_A_ROW} in a row have no better median than the best before them, and returns these. */
    static Samples of(Callable<Samples> round) throws Exception {
        var steady = new Samples();
        double best = Double.MAX_VALUE;
        int same = 0;
        for (int rounds = 0; same < IN_A_ROW && rounds < MOST; rounds++) {
            var samples = round.call();
            double median = samples.quantile(0.5, "ns");
            boolean better = median < best * BETTER;
            best = Math.min(best, median);
            if (better) steady = new Samples();
            same = better ? 0 : same + 1;
            steady.addAll(samples);
        }
        return steady;
    }
}
