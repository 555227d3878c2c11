package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What happened in this segment and has not been told yet, with who is to be told; told on the loop's own stack when the segment ends, before anyone
 * else gets the turn. A cursor, not a call: when the turn is taken from the server in the middle, the next one goes on here. Guarded by the turn.
 */
final class Deliveries {

    /** How many events one segment may fire, heard or not: what is refused does not depend on who listens. */
    static final int IN_ONE_SEGMENT = 4_096;

    /** How many may be told of what one segment sets off: each costs the loop something, and nobody can take the turn from it meanwhile. */
    static final int IN_ONE_CHAIN = 1_000_000;

    /** How often an event may be fired by a listener of an event that was fired by a listener, and so on. */
    static final int DEEPEST = 256;

    private final Deque<Occasion> waiting = new ArrayDeque<>();
    private @Nullable Occasion current;
    private int fired;
    private int told;
    private int depth;
    private long chain;

    private Registration<?> @Nullable [] passed;
    private int passedFrom;
    private int passedTo;
    private boolean passedAll;

    /** Counts an event, whoever hears of it. */
    void count() {
        fired++;
    }

    /** Adds something to tell. */
    void add(Object what, Registration<?>[] listeners, @Nullable Object cause) {
        waiting.add(new Occasion(what, listeners, cause, depth));
        told += listeners.length;
    }

    /** Returns whether this segment may fire no more before it is told. */
    boolean isFull() {
        return fired >= IN_ONE_SEGMENT || told >= IN_ONE_CHAIN;
    }

    /** Returns whether this segment may fire no more, or listeners have fired so much for listeners that it looks endless. Any thread: a quick look. */
    boolean isCrowded() {
        return isFull() || depth >= DEEPEST;
    }

    /** Returns what there is too much of, in words. */
    String excess() {
        if (fired >= IN_ONE_SEGMENT) return "fires more than " + IN_ONE_SEGMENT + " events in one turn";
        if (depth >= DEEPEST)
            return "fires more than " + DEEPEST + " events in a chain, each because of the one before";
        return "fires more than " + IN_ONE_CHAIN + " calls of listeners in one turn";
    }

    /** Begins to count for another segment, which is not a listener's. */
    void beginSegment() {
        fired = 0;
        told = 0;
        depth = 0;
        chain++;
        if (passed != null) passed = null;
    }

    /** Returns which segment set off what is told now: a number of its own. */
    long chain() {
        return chain;
    }

    /**
     * Goes on behind all that follow and are of that lane as well; returns who is next then. Each event of a segment is told to the same list, which is gone through
     * once.
     *
     * @param all whether those are passed as well that run no code on the loop
     */
    int pass(Occasion of, Lane lane, boolean all) {
        int from = of.peek();
        if (of.listeners != passed || from != passedFrom || all != passedAll) {
            int end = from;
            while (end < of.listeners.length && isPassed(of.listeners[end], lane, all)) end++;
            passed = of.listeners;
            passedFrom = from;
            passedTo = end;
            passedAll = all;
        }
        of.goTo(passedTo);
        return passedTo;
    }

    private static boolean isPassed(Registration<?> listener, Lane lane, boolean all) {
        return listener.lane() == lane && (all || listener.runsOnLoop());
    }

    /** Returns whether there is something left to tell. */
    boolean isWaiting() {
        return !waiting.isEmpty() || (current != null && current.hasNext());
    }

    /** Returns what to go on telling, or null if everything is told. */
    @Nullable
    Occasion next() {
        var now = current;
        if (now == null) return waiting.isEmpty() ? null : begin(waiting.poll());
        return now.hasNext() ? now : begin(waiting.poll());
    }

    private @Nullable Occasion begin(@Nullable Occasion next) {
        current = next;
        if (next != null) depth = next.depth + 1;
        return next;
    }

    /** Goes on with the chain of something that is told later than the rest. */
    void goesOn(Occasion told) {
        depth = told.depth + 1;
    }

    /** Begins to count for another listener. */
    void beginListener() {
        fired = 0;
    }
}
