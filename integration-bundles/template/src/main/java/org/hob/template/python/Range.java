package org.hob.template.python;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Python's range: numbers at equal distances. */
public final class Range extends AbstractList<Object> implements RandomAccess {

    private static final int LONGEST = 100_000;

    private final long start;
    private final long stop;
    private final long step;
    private final int size;

    private Range(long start, long stop, long step, int size) {
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.size = size;
    }

    /** Returns that range, if it is not too long. */
    public static Range of(long start, long stop, long step) {
        if (step == 0) throw Raised.value("range() arg 3 must not be zero");
        long size = step > 0 ? Math.ceilDiv(stop - start, step) : Math.ceilDiv(start - stop, -step);
        if (size > LONGEST)
            throw Raised.of(
                    Raised.Kind.ARITHMETIC,
                    "Range too big. The sandbox blocks ranges larger than MAX_RANGE (" + LONGEST + ").");
        return new Range(start, stop, step, (int) Math.max(0, size));
    }

    @Override
    public Object get(int index) {
        return start + index * step;
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns the part of it that a slice takes. */
    Range slice(int from, int to, int by, int count) {
        return new Range(start + from * step, start + to * step, step * by, count);
    }

    long start() {
        return start;
    }

    long stop() {
        return stop;
    }

    long step() {
        return step;
    }

    @Override
    public String toString() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ')';
    }
}
