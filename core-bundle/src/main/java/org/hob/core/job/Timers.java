package org.hob.core.job;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is due later, soonest first: a heap of four children each, in which a timer knows its place, so that one can be taken out. Guarded by the turn.
 *
 * <p>Timers that are due at the same time run in the order in which they were added. What the heap compares is kept beside it, since a look at each timer
 * would be a look into far memory.
 */
final class Timers {

    /** How many are fired before others get the turn: half a millisecond's worth, as a batch, or an owner's flood of timers would keep those of all others. */
    static final int AT_ONCE = 1_024;

    private static final int FIRST_SIZE = 64;
    private static final int CHILDREN = 4;

    private final HouseClock clock;
    private @Nullable Timer[] heap = new @Nullable Timer[FIRST_SIZE];
    private long[] dues = new long[FIRST_SIZE];
    private int[] orders = new int[FIRST_SIZE];
    private int size;
    private int added;

    Timers(HouseClock clock) {
        this.clock = clock;
    }

    int size() {
        return size;
    }

    void add(Timer timer) {
        if (size == heap.length) resize(size * 2);
        up(size++, timer, timer.due, added++);
    }

    /** Takes it out. Has no effect if it is not in. */
    void remove(Timer timer) {
        int place = timer.place;
        if (place < 0) return;
        timer.place = Timer.NOWHERE;
        int last = --size;
        var moved = at(last);
        heap[last] = null;
        if (moved == timer) return;
        long due = dues[last];
        int order = orders[last];
        if (place > 0 && isBefore(due, order, parent(place))) up(place, moved, due, order);
        else down(place, moved, due, order);
        if (size < heap.length / CHILDREN && heap.length > FIRST_SIZE) resize(heap.length / 2);
    }

    /** Fires what is due, so many at most. */
    void runDue() {
        if (size == 0) return;
        long now = clock.nanos();
        for (int fired = 0; fired < AT_ONCE && size > 0 && dues[0] - now <= 0; fired++) {
            var timer = at(0);
            remove(timer);
            timer.fire();
        }
    }

    /** Returns when something is due; never is {@link Long#MAX_VALUE}. */
    long soonest() {
        return size == 0 ? Long.MAX_VALUE : dues[0];
    }

    /** Returns how many nanoseconds there are until something is due; for ever is {@link Long#MAX_VALUE}. */
    long untilNext() {
        return size == 0 ? Long.MAX_VALUE : dues[0] - clock.nanos();
    }

    private Timer at(int place) {
        var timer = heap[place];
        if (timer == null) throw new IllegalStateException("no timer at " + place);
        return timer;
    }

    private void resize(int length) {
        heap = Arrays.copyOf(heap, length);
        dues = Arrays.copyOf(dues, length);
        orders = Arrays.copyOf(orders, length);
    }

    private static int parent(int of) {
        return (of - 1) / CHILDREN;
    }

    private boolean isBefore(long due, int order, int place) {
        long apart = due - dues[place];
        return apart != 0 ? apart < 0 : order - orders[place] < 0;
    }

    private void up(int from, Timer timer, long due, int order) {
        int place = from;
        while (place > 0) {
            int parent = parent(place);
            if (!isBefore(due, order, parent)) break;
            move(parent, place);
            place = parent;
        }
        put(place, timer, due, order);
    }

    private void down(int from, Timer timer, long due, int order) {
        int place = from;
        while (true) {
            int child = soonestChild(place);
            if (child < 0 || isBefore(due, order, child)) break;
            move(child, place);
            place = child;
        }
        put(place, timer, due, order);
    }

    /** Returns the soonest child, or -1 if there is none. */
    private int soonestChild(int of) {
        int first = of * CHILDREN + 1;
        if (first >= size) return -1;
        int soonest = first;
        int end = Math.min(first + CHILDREN, size);
        for (int child = first + 1; child < end; child++) {
            if (isBefore(dues[child], orders[child], soonest)) soonest = child;
        }
        return soonest;
    }

    private void move(int from, int to) {
        put(to, at(from), dues[from], orders[from]);
    }

    private void put(int place, Timer timer, long due, int order) {
        heap[place] = timer;
        dues[place] = due;
        orders[place] = order;
        timer.place = place;
    }
}
