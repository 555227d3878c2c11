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

    static final Pace QUICK = new Pace(3, 3, 250, 3);
    static final Pace THOROUGH = new Pace(5, 5, 1_000, 10);

    /** Returns how long something is sampled, in nanoseconds. */
    long samplingNanos() {
        return 1_000_000L * rounds * millis;
    }

    boolean isQuick() {
        return this == QUICK;
    }
}
