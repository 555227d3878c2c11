package org.hob.domain;

import java.time.Instant;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;

/** A button that people and automations press. */
@Domain("input_button")
public abstract class InputButton extends Entity<InputButton.Reading> {

    /**
     * What it shows.
     *
     * @param pressed when it was pressed last, in ISO 8601 with microseconds, so that two in one second differ
     */
    public record Reading(String pressed) {

        /** Returns it at that moment. */
        public static Reading at(Instant time) {
            return new Reading(Iso.of(time));
        }
    }

    /**
     * What is known of it beforehand.
     *
     * @param editable whether it can be changed elsewhere than in a file
     */
    public record Traits(boolean editable) {}

    /** Presses it. */
    @Doc("Presses it.")
    public record Press() implements Action {}

    /** Makes one. */
    protected InputButton(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Presses it. */
    public abstract void press(Press how) throws Exception;
}
