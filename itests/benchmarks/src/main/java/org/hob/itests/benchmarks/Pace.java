package org.hob.itests.benchmarks;

/**
 * How thoroughly it is measured.
 *
 * @param warmUps rounds that do not count
 * @param rounds rounds that count
 * @param millis of one round
 * @param starts of the program
 */
record Pace(int warmUps, int rounds, int millis, int starts) {

    static final Pace QUICK = new Pace(5, 3, 150, 2);
    static final Pace THOROUGH = new Pace(5, 5, 1_000, 10);

    /** Returns how long something is sampled, in nanoseconds. */
    long samplingNanos() {
        return 1_000_000L * rounds * millis;
    }

    /** Returns how long one round of samples is, in nanoseconds. */
    long roundNanos() {
        return 1_000_000L * millis;
    }

    boolean isQuick() {
        return this == QUICK;
    }
}
