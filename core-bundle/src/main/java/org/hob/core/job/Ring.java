package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** How timers hang together that are due at about the same time: in a ring, in the order in which they came. Who keeps it knows the first. */
final class Ring {

    private Ring() {}

    /** Makes a ring of one. */
    static void begin(Timer timer) {
        timer.before(timer);
        timer.after(timer);
    }

    /** Adds a timer at the end. */
    static void add(Timer first, Timer timer) {
        var last = before(first);
        timer.before(last);
        timer.after(first);
        last.after(timer);
        first.before(timer);
    }

    /** Adds another ring at the end. */
    static void join(Timer first, Timer other) {
        var last = before(first);
        var otherLast = before(other);
        last.after(other);
        other.before(last);
        otherLast.after(first);
        first.before(otherLast);
    }

    /** Takes a timer out, and returns who came after it; null if it was alone. */
    static @Nullable Timer remove(Timer timer) {
        var after = after(timer);
        var before = before(timer);
        before.after(after);
        after.before(before);
        timer.after(null);
        timer.before(null);
        return after == timer ? null : after;
    }

    private static Timer after(Timer timer) {
        return waiting(timer.after());
    }

    private static Timer before(Timer timer) {
        return waiting(timer.before());
    }

    private static Timer waiting(@Nullable Timer neighbour) {
        if (neighbour == null) throw new IllegalStateException("a timer that does not wait");
        return neighbour;
    }
}
