package org.hob.automation.run;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hob.event.Context;
import org.jspecify.annotations.Nullable;

/**
 * The context of a run, which also knows what called what: a script that is called by itself, by whatever way, in a mode that would have it wait for itself
 * or end itself, is refused. An automation begins a new list, for it may well be started by what it does.
 */
final class Frame implements Context {

    private final Context context;
    private final Routine routine;
    private final @Nullable Frame caller;

    private Frame(Context context, Routine routine, @Nullable Frame caller) {
        this.context = context;
        this.routine = routine;
        this.caller = caller;
    }

    /** Returns the frame of a run that nobody called. */
    static Frame outermost(Context context, Routine routine) {
        return new Frame(context, routine, null);
    }

    /** Returns the frame of a run that is called because of that. */
    static Frame calledBy(Context because, Routine routine) {
        return because instanceof Frame caller
                ? new Frame(caller.context, routine, caller)
                : new Frame(because, routine, null);
    }

    /** Returns whether that routine is among those that called this one. */
    boolean isWithin(Routine of) {
        for (var frame = caller; frame != null; frame = frame.caller) if (frame.routine == of) return true;
        return false;
    }

    /** Returns what called what, in words. */
    String path() {
        Deque<String> names = new ArrayDeque<>();
        for (var frame = this; frame != null; frame = frame.caller) names.addFirst(frame.routine.name());
        return String.join(" → ", names);
    }

    @Override
    public String id() {
        return context.id();
    }

    @Override
    public Optional<String> parent() {
        return context.parent();
    }

    @Override
    public Optional<String> user() {
        return context.user();
    }

    @Override
    public Context child(Instant begun) {
        return context.child(begun);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Context that && id().equals(that.id()));
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
