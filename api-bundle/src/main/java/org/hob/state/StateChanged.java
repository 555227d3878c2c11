package org.hob.state;

import java.util.Optional;
import java.util.function.Predicate;

/** A state is another one now; {@code before} is empty when it is new, {@code now} when it is gone. */
public record StateChanged(EntityId id, Optional<State> before, Optional<State> now) {

    /** Returns a filter for "the text became that and was not before". */
    public static Predicate<StateChanged> to(String text) {
        return change -> change.is(text) && !change.was(text);
    }

    /** Returns a filter for "there was no state, and now there is". */
    public static Predicate<StateChanged> added() {
        return change -> change.before.isEmpty();
    }

    /** Returns a filter for "the state is gone". */
    public static Predicate<StateChanged> removed() {
        return change -> change.now.isEmpty();
    }

    /** Returns whether the text is that now. */
    public boolean is(String text) {
        return now.filter(state -> state.is(text)).isPresent();
    }

    /** Returns whether the text was that before. */
    public boolean was(String text) {
        return before.filter(state -> state.is(text)).isPresent();
    }
}
