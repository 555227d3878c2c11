package org.hob.domain;

import java.util.Optional;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;

/** A text that people and automations decide. */
@Domain("input_text")
public abstract class InputText extends Entity<InputText.Reading> {

    /** How people are shown it. */
    public enum Mode {
        TEXT,
        PASSWORD
    }

    /**
     * What it shows.
     *
     * @param value the text
     */
    public record Reading(String value) {}

    /**
     * What is known of it beforehand.
     *
     * @param initial what it is after each start, if it does not stay what it was
     * @param editable whether it can be changed elsewhere than in a file
     * @param min how many characters it has at least
     * @param max how many characters it has at most
     * @param pattern the regular expression it matches
     * @param mode how people are shown it
     * @param unitOfMeasurement the unit
     */
    public record Traits(
            Optional<String> initial,
            boolean editable,
            int min,
            int max,
            Optional<String> pattern,
            Mode mode,
            Optional<String> unitOfMeasurement) {}

    /** Makes it that text. */
    @Doc("Makes it that text.")
    public record SetValue(@Doc("The text") String value) implements Action {}

    /** Makes one. */
    protected InputText(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Makes it that text. */
    public abstract void setValue(SetValue how) throws Exception;
}
