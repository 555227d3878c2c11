package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What happened in this segment and has not been told yet, with who is to be told; told on the loop's own stack when the segment ends, before anyone
 * else gets the turn. A cursor, not a call: when the turn is taken from the server in the middle, the next one goes on here. Guarded by the turn.
 */
final class Deliveries {

    /** How many events one segment may fire. */
    static final int IN_ONE_SEGMENT = 4_096;

    /** How many may be told of what one segment set off. */
    static final int IN_ONE_CHAIN = 1_000_000;

    /** How often an event may be fired by a listener of an event that was fired by a listener, and so on. */
    static final int DEEPEST = 256;

    private final Deque<Occasion> waiting = new ArrayDeque<>();
    private @Nullable Occasion current;
    private int fired;
    private int told;
    private int depth;

    /** One thing that happened. */
    private static final class Occasion {

        final Object what;
        final Registration<?>[] listeners;
        final @Nullable Object cause;
        final int depth;
        int next;

        Occasion(Object what, Registration<?>[] listeners, @Nullable Object cause, int depth) {
            this.what = what;
            this.listeners = listeners;
            this.cause = cause;
            this.depth = depth;
        }
    }

    /** Adds something to tell. */
    void add(Object what, Registration<?>[] listeners, @Nullable Object cause) {
        waiting.add(new Occasion(what, listeners, cause, depth));
        fired++;
    }

    /** Returns whether this segment may fire no more. */
    boolean isFull() {
        return fired >= IN_ONE_SEGMENT;
    }

    /** Returns whether listeners have fired so much for listeners that it looks endless. */
    boolean isTooDeep() {
        return depth >= DEEPEST || told >= IN_ONE_CHAIN;
    }

    /** Begins to count for another segment, which is not a listener's. */
    void beginSegment() {
        fired = 0;
        told = 0;
        depth = 0;
    }

    /** Returns whom to tell next, or null if everything is told. */
    @Nullable
    Registration<?> next() {
        while (true) {
            var now = current;
            if (now == null) {
                now = waiting.poll();
                if (now == null) return null;
                current = now;
            }
            if (now.next < now.listeners.length) {
                fired = 0;
                told++;
                depth = now.depth + 1;
                return now.listeners[now.next++];
            }
            current = null;
        }
    }

    /** Returns what to tell whom {@link #next} returned. */
    Object what() {
        if (current == null) throw new IllegalStateException("nothing to tell");
        return current.what;
    }

    @Nullable
    Object cause() {
        return current == null ? null : current.cause;
    }
}
