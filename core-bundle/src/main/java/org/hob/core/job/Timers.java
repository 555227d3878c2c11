package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/**
 * What is due later, soonest first: wheels of 64 slots each, one of nanoseconds, one of 64 ns a slot, and so on. Guarded by the turn.
 *
 * <pre>
 *   wheel 2   . . . ▓ . . ▓ .     slots of 4,096 ns
 *   wheel 1   . ▓ . . . . . .     slots of 64 ns          the first filled slot of the lowest wheel is the soonest
 *   wheel 0   . . ▓ ▓ . . . .     slots of 1 ns: those in one are due at the same time
 * </pre>
 *
 * <p>A timer waits in the wheel of the highest digit, base 64, in which it differs from the time that is {@code reached}: to add one and to take one out costs
 * the same among a million. When something of a slot is due, that time is reached, and the slot is opened: what is in it goes to lower wheels. So a timer
 * moves a few times at most, and those that are due at the same time are always in one slot, in the order in which they came.
 */
final class Timers {

    /** How many are fired before others get the turn: half a millisecond's worth, as a batch, or an owner's flood of timers would keep those of all others. */
    static final int AT_ONCE = 1_024;

    /** How many are moved in the time in which one is fired. */
    private static final int MOVED_AT_ONCE = 8;

    private static final int BITS = 6;
    private static final int SLOTS = 1 << BITS;
    private static final int WHEELS = 11;

    private final HouseClock clock;
    private final long origin;
    private final @Nullable Timer[] first = new @Nullable Timer[WHEELS * SLOTS];

    /** For each slot that is filled, before which time nothing of it is due. */
    private final long[] soonest = new long[WHEELS * SLOTS];

    private final long[] filledSlots = new long[WHEELS];
    private int filledWheels;
    private int size;

    /** Nothing is due before; counted from the origin, as all times within. */
    private long reached;

    /** What is left of the slot that is being opened; nothing fires before it is empty. */
    private @Nullable Timer opening;

    private int openingWheel;

    Timers(HouseClock clock) {
        this.clock = clock;
        origin = Math.min(0, clock.nanos());
    }

    int size() {
        return size;
    }

    void add(Timer timer) {
        if (timer.due() - origin < reached) followClock();
        size++;
        int slot = slot(timer);
        if (opening != null && slot < openingWheel * SLOTS) Ring.add(opening, timer);
        else put(timer, slot);
    }

    /** Takes it out. Has no effect if it is not in. */
    void remove(Timer timer) {
        if (!timer.isWaiting()) return;
        size--;
        take(timer);
    }

    /** Fires what is due, so many at most. */
    void runDue() {
        if (size == 0) return;
        long now = followClock();
        for (int done = 0; done < AT_ONCE && size > 0; done++) {
            if (opening != null) {
                move();
                continue;
            }
            int slot = firstFilled(filledWheels);
            var timer = at(slot);
            boolean isExact = slot < SLOTS || timer.after() == timer;
            if (isExact) soonest[slot] = time(timer);
            long time = soonest[slot];
            if (time > now) return;
            if (isExact) fire(timer, time);
            else open(slot, time);
        }
    }

    /** Returns when to look again: when something is due, or was until it was taken out. Never is {@link Long#MAX_VALUE}. Also by anybody who looks twice. */
    long soonest() {
        if (opening != null) return origin + reached;
        int wheels = filledWheels;
        return wheels == 0 ? Long.MAX_VALUE : origin + soonest[firstFilled(wheels)];
    }

    /** Returns in how many nanoseconds to look again; for ever is {@link Long#MAX_VALUE}. Also by anybody who looks twice. */
    long untilNext() {
        long soonest = soonest();
        return soonest == Long.MAX_VALUE ? soonest : soonest - clock.nanos();
    }

    private void fire(Timer timer, long time) {
        remove(timer);
        reached = time;
        timer.fire();
    }

    private void open(int slot, long time) {
        reached = time;
        opening = at(slot);
        openingWheel = slot / SLOTS;
        empty(slot);
    }

    private void move() {
        for (int moved = 0; moved < MOVED_AT_ONCE; moved++) {
            var timer = opening;
            if (timer == null) return;
            opening = Ring.remove(timer);
            put(timer, slot(timer));
        }
    }

    /** Returns the time. If the clock was set back, everything is to be sorted anew: all are one slot, as it were, that is being opened. */
    private long followClock() {
        long now = clock.nanos() - origin;
        if (now < reached) {
            opening = takeAll();
            openingWheel = WHEELS;
            reached = now;
        }
        return now;
    }

    /** Takes out all, in one ring: those that are due at the same time in the order in which they came. */
    private @Nullable Timer takeAll() {
        Timer all = null;
        while (filledWheels != 0) {
            int slot = firstFilled(filledWheels);
            all = joined(all, at(slot));
            empty(slot);
        }
        return opening == null ? all : joined(all, opening);
    }

    private static Timer joined(@Nullable Timer ring, Timer other) {
        if (ring == null) return other;
        Ring.join(ring, other);
        return ring;
    }

    // ---- slots

    private int slot(Timer timer) {
        long time = time(timer);
        long apart = time ^ reached;
        int wheel = apart == 0 ? 0 : (Long.SIZE - 1 - Long.numberOfLeadingZeros(apart)) / BITS;
        return wheel * SLOTS + (int) (time >>> (wheel * BITS) & (SLOTS - 1));
    }

    /** Returns when it is due, or that it is. */
    private long time(Timer timer) {
        return Math.max(timer.due() - origin, reached);
    }

    private int firstFilled(int wheels) {
        int wheel = Integer.numberOfTrailingZeros(wheels);
        return wheel * SLOTS + (Long.numberOfTrailingZeros(filledSlots[wheel]) & (SLOTS - 1));
    }

    private Timer at(int slot) {
        var timer = first[slot];
        if (timer == null) throw new IllegalStateException("no timer in slot " + slot);
        return timer;
    }

    private void put(Timer timer, int slot) {
        var before = first[slot];
        long time = time(timer);
        if (before == null) {
            filledWheels |= 1 << (slot / SLOTS);
            filledSlots[slot / SLOTS] |= 1L << slot;
            first[slot] = timer;
            Ring.begin(timer);
            soonest[slot] = time;
        } else {
            Ring.add(before, timer);
            soonest[slot] = Math.min(soonest[slot], time);
        }
    }

    private void take(Timer timer) {
        var next = Ring.remove(timer);
        if (opening == timer) {
            opening = next;
            return;
        }
        int slot = slot(timer);
        if (first[slot] != timer) return;
        if (next == null) empty(slot);
        else first[slot] = next;
    }

    private void empty(int slot) {
        int wheel = slot / SLOTS;
        first[slot] = null;
        filledSlots[wheel] &= ~(1L << slot);
        if (filledSlots[wheel] == 0) filledWheels &= ~(1 << wheel);
    }
}
