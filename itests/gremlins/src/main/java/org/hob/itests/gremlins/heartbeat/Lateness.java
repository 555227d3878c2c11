package org.hob.itests.gremlins.heartbeat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How late each beat was, for the last two minutes. Lock-free: nobody who beats ever waits for who reads. */
final class Lateness {

    private static final int SIZE = 1 << 17;
    private static final double MILLI = 1e6;

    private final String kind;
    private final AtomicLongArray ring = new AtomicLongArray(SIZE);
    private final AtomicLong count = new AtomicLong();
    private volatile long due;
    private volatile long begin;

    Lateness(String kind) {
        this.kind = kind;
    }

    /** Is told when the next beat is due, before it is asked for. */
    void expect(long nanoTime) {
        if (due == 0) due = nanoTime;
    }

    void came(long late) {
        due = 0;
        ring.set((int) (count.getAndIncrement() % SIZE), late);
    }

    long count() {
        return count.get();
    }

    void begin() {
        begin = count.get();
    }

    Beats since() {
        long end = count.get();
        int size = (int) Math.min(end - begin, SIZE);
        var late = new long[size];
        for (int n = 0; n < size; n++) late[n] = ring.get((int) ((end - size + n) % SIZE));
        Arrays.sort(late);
        long still = due;
        double pending = still == 0 ? 0 : Math.max(0, System.nanoTime() - still) / MILLI;
        if (size == 0) return new Beats(kind, 0, pending, pending);
        return new Beats(
                kind,
                size,
                Math.max(pending, late[size - 1] / MILLI),
                late[Math.min(size - 1, (int) (size * 0.999))] / MILLI);
    }
}
