package org.hob.itests.benchmarks;

/** Does something a known number of times. */
@FunctionalInterface
interface Round {

    /** Does it, and returns how long that took. */
    long nanos() throws InterruptedException;
}
