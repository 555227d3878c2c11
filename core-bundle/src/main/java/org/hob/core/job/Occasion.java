package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** One thing that happened, whom to tell, and who is next. Guarded by the turn, but for what is final. */
final class Occasion {

    final Object what;
    final Registration<?>[] listeners;
    final @Nullable Object cause;
    final int depth;
    private int next;

    /**
     * Notes one.
     *
     * @param what what is told
     * @param listeners whom to tell, in that order
     * @param cause why it happened, in the terms of who made it happen
     * @param depth how many listeners of listeners led to it
     */
    Occasion(Object what, Registration<?>[] listeners, @Nullable Object cause, int depth) {
        this.what = what;
        this.listeners = listeners;
        this.cause = cause;
        this.depth = depth;
    }

    boolean hasNext() {
        return next < listeners.length;
    }

    /** Returns the place of who is to be told next, and goes on to the one after. */
    int next() {
        return next++;
    }

    /** Returns the place of who is to be told next, and stays there. */
    int peek() {
        return next;
    }

    /** Goes on at that place. */
    void goTo(int place) {
        next = place;
    }
}
