package org.hob.itests.stress;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** The data of one bundle, which no lock protects: only the turn, and the gate while the turn is taken. */
final class Bundle {

    private static final long MILLI = 1_000_000;

    final LongAdder torn = new LongAdder();
    private long fired;
    private long first;
    private long second;

    /** Changes both halves; somebody who comes in between is noticed. */
    void change(long nanosBetween) {
        if (first != second) torn.increment();
        first++;
        compute(nanosBetween);
        second++;
        if (first != second) torn.increment();
    }

    /** Changes them at the speed of a job that is quick, now and then of one that is robbed of the turn. */
    void changeSomehow() {
        int dice = ThreadLocalRandom.current().nextInt(2_000);
        change(dice == 0 ? 70 * MILLI : dice < 100 ? MILLI / 10 : 0);
    }

    long nextEvent() {
        return ++fired;
    }

    long events() {
        return fired;
    }

    long changes() {
        return first;
    }

    static void compute(long nanos) {
        if (nanos == 0) return;
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) Thread.onSpinWait();
    }
}
