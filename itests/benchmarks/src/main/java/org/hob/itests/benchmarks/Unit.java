package org.hob.itests.benchmarks;

import java.util.Arrays;

/** What a metric is counted in, as the end of its name says. */
enum Unit {
    PER_SECOND("_per_s", "1/s"),
    NANOSECONDS("_ns", "ns"),
    MICROSECONDS("_us", "µs"),
    MILLISECONDS("_ms", "ms"),
    SECONDS("_s", "s"),
    BYTES("_bytes", "B"),
    MEGABYTES("_mb", "MB"),
    PERCENT("_percent", "%"),
    TIMES("_growth", "×");

    private final String ending;
    private final String text;

    Unit(String ending, String text) {
        this.ending = ending;
        this.text = text;
    }

    static Unit of(String metric) {
        return Arrays.stream(values())
                .filter(unit -> metric.endsWith(unit.ending))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("metric: " + metric + " (expected: a unit at its end)"));
    }

    /** Returns the unit as it is printed. */
    String text() {
        return text;
    }

    /** Returns how often better the first value is than the second. */
    double ratio(double value, double beside) {
        return this == PER_SECOND ? value / beside : beside / value;
    }

    /** Returns a rate per second in this unit. */
    double fromRate(double perSecond) {
        return switch (this) {
            case PER_SECOND -> perSecond;
            case NANOSECONDS -> 1e9 / perSecond;
            case MICROSECONDS -> 1e6 / perSecond;
            default -> throw new IllegalArgumentException("a rate in " + text + " (expected: 1/s, ns or µs)");
        };
    }
}
