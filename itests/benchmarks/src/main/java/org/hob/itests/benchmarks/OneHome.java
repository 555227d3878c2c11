package org.hob.itests.benchmarks;

import org.hob.core.home.House;
import org.hob.core.job.Turn;
import org.hob.home.Home;
import org.hob.job.Job;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A house with one owner. */
@State(Scope.Benchmark)
public class OneHome implements AutoCloseable {

    /** How many segments are done in one go. */
    static final int SEGMENTS = 20;

    /** How many things a segment does: fewer than a segment may fire. */
    static final int OPERATIONS = 2_000;

    static final int ALL = SEGMENTS * OPERATIONS;

    final House house = House.open();
    final Home home = house.home("bench", "org.hob.bench");

    /** Does something {@value #ALL} times on the loop, and waits until all it caused is done. */
    void repeat(Runnable operation) throws InterruptedException {
        chain(() -> {
            for (int n = 0; n < OPERATIONS; n++) operation.run();
        });
    }

    /** Does a segment {@value #SEGMENTS} times on the loop, and waits until all it caused is done. */
    void chain(Runnable segment) throws InterruptedException {
        Chain.run(this::onLoop, SEGMENTS, segment);
    }

    /** Returns the turn of the house. */
    public Turn turn() {
        return house.loop().turn();
    }

    /** Runs a callback. */
    public void onLoop(Runnable code) {
        home.add(Job.callback(code::run));
    }

    /** Runs a coroutine, which may write more than one turn is for, and waits until it has ended. */
    void inCoroutine(Runnable code) {
        home.start(Job.coroutine(code::run)).await();
    }

    /** Waits until all that was posted is done. */
    void settle() throws InterruptedException {
        Chain.run(this::onLoop, 2, () -> {});
    }

    @Override
    @TearDown
    public void close() {
        house.close();
    }
}
