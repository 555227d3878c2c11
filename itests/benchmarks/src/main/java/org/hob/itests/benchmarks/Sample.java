package org.hob.itests.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one start of the program took.
 *
 * @param readyMillis from the start of the process to its ready line, as seen from outside
 * @param cpuMillis processor time until then
 * @param residentMegabytes memory it held a while after that
 */
record Sample(double readyMillis, double cpuMillis, double residentMegabytes) {

    static double least(List<Sample> samples, ToDoubleFunction<Sample> of) {
        return samples.stream().mapToDouble(of).min().orElseThrow();
    }

    static double median(List<Sample> samples, ToDoubleFunction<Sample> of) {
        double[] sorted = samples.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
