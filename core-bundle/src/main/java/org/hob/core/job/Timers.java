package org.hob.core.job;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is due later, soonest first: a binary heap in which each timer knows its place, so that one can be taken out. Guarded by the turn.
 *
 * <p>Timers that are due at the same time run in the order in which they were added.
 */
final class Timers {

    private static final int FIRST_SIZE = 64;

    private final HouseClock clock;
    private @Nullable Timer[] heap = new @Nullable Timer[FIRST_SIZE];
    private int size;
    private long added;

    Timers(HouseClock clock) {
        this.clock = clock;
    }

    int size() {
        return size;
    }

    void add(Timer timer) {
        if (size == heap.length) heap = Arrays.copyOf(heap, size * 2);
        timer.order = added++;
        up(size++, timer);
    }

    /** Takes it out. Has no effect if it is not in. */
    void remove(Timer timer) {
        int place = timer.place;
        if (place < 0) return;
        timer.place = Timer.NOWHERE;
        var last = at(--size);
        heap[size] = null;
        if (last != timer) {
            down(place, last);
            if (last.place == place) up(place, last);
        }
    }

    /** Fires what is due. */
    void runDue() {
        if (size == 0) return;
        long now = clock.nanos();
        while (size > 0 && at(0).due - now <= 0) {
            var timer = at(0);
            remove(timer);
            timer.fire();
        }
    }

    /** Returns when something is due; never is {@link Long#MAX_VALUE}. */
    long soonest() {
        return size == 0 ? Long.MAX_VALUE : at(0).due;
    }

    /** Returns how many nanoseconds there are until something is due; for ever is {@link Long#MAX_VALUE}. */
    long untilNext() {
        return size == 0 ? Long.MAX_VALUE : at(0).due - clock.nanos();
    }

    private Timer at(int place) {
        var timer = heap[place];
        if (timer == null) throw new IllegalStateException("no timer at " + place);
        return timer;
    }

    private void up(int from, Timer timer) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            var above = at(parent);
            if (above.isBefore(timer)) break;
            put(place, above);
            place = parent;
        }
        put(place, timer);
    }

    private void down(int from, Timer timer) {
        int place = from;
        while (true) {
            int child = 2 * place + 1;
            if (child >= size) break;
            if (child + 1 < size && at(child + 1).isBefore(at(child))) child++;
            if (timer.isBefore(at(child))) break;
            put(place, at(child));
            place = child;
        }
        put(place, timer);
    }

    private void put(int place, Timer timer) {
        heap[place] = timer;
        timer.place = place;
    }
}
