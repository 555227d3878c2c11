package org.hob.itests.benchmarks;

import java.util.Arrays;

/** Durations, one by one. Not thread-safe. */
final class Samples {

    private static final int FIRST_SIZE = 1 << 16;

    private long[] nanos = new long[FIRST_SIZE];
    private int size;

    void add(long duration) {
        if (size == nanos.length) nanos = Arrays.copyOf(nanos, size * 2);
        nanos[size++] = duration;
    }

    void addAll(Samples others) {
        for (int at = 0; at < others.size; at++) add(others.nanos[at]);
    }

    int size() {
        return size;
    }

    /** Returns what that share of them does not exceed, in {@code ns}, {@code us} or {@code ms}. */
    double quantile(double share, String unit) {
        if (size == 0) return Double.NaN;
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, (int) (share * size))] / nanosIn(unit);
    }

    double max(String unit) {
        return quantile(1, unit);
    }

    private static double nanosIn(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us" -> 1e3;
            case "ms" -> 1e6;
            default -> throw new IllegalArgumentException("unit: " + unit + " (expected: ns, us or ms)");
        };
    }
}
