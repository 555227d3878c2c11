package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/**
 * What a loop thread runs now: one callback after the other, so one object stands for all of them.
 *
 * <p>Going down a list of listeners changes a number only. A reference that is stored into an old object costs a fence with some collectors, which was
 * more than the rest of telling a listener.
 */
final class CallbackExecution extends Execution {

    private @Nullable Errand errand;
    private @Nullable Occasion occasion;
    private int listener;

    /** Says what runs now. */
    void begin(Errand now) {
        uncondemn();
        errand = now;
    }

    /** Says what runs now because of what a listener is to be told. */
    void begin(Errand now, Occasion because) {
        begin(now);
        occasion = because;
    }

    /** Says that a listener is told now. */
    void begin(Occasion now, int at) {
        uncondemn();
        if (occasion != now) occasion = now;
        listener = at;
    }

    /** Forgets what ran, so that nothing of an owner stays on the thread. */
    void clear() {
        errand = null;
        occasion = null;
        forgetRobbery();
    }

    /** Returns what runs, if anything does; racy for others than the thread itself, so the two of an occasion may not belong together. */
    private @Nullable Errand errand() {
        var one = errand;
        if (one != null) return one;
        var told = occasion;
        int at = listener;
        return told == null || at >= told.listeners.length ? null : told.listeners[at];
    }

    @Override
    @Nullable
    JobScope scopeIfAny() {
        var inlined = super.scopeIfAny();
        if (inlined != null) return inlined;
        var now = errand();
        return now == null ? null : now.scope();
    }

    @Override
    @Nullable
    JobType type() {
        var inlined = super.type();
        if (inlined != null) return inlined;
        var now = errand();
        return now == null ? null : now.type();
    }

    @Override
    public @Nullable Object cause() {
        var told = occasion;
        if (told != null) return told.cause;
        var now = errand;
        return now == null ? null : now.cause();
    }

    @Override
    public boolean runsInTurns() {
        return true;
    }

    @Override
    public boolean inCallback() {
        return true;
    }
}
