package org.hob.domain;

import java.util.Optional;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.jspecify.annotations.Nullable;

/** A number that people and automations decide. */
@Domain("input_number")
public abstract class InputNumber extends Entity<InputNumber.Reading> {

    /** How people are shown it. */
    public enum Mode {
        BOX,
        SLIDER
    }

    /**
     * What it shows.
     *
     * @param value the number
     */
    public record Reading(double value) {}

    /**
     * What is known of it beforehand.
     *
     * @param initial what it is after each start; null if it stays what it was
     * @param editable whether it can be changed elsewhere than in a file
     * @param min the lowest value
     * @param max the highest value
     * @param step by how much it is changed at once
     * @param mode how people are shown it
     * @param unitOfMeasurement the unit
     */
    public record Traits(
            @Nullable Double initial,
            boolean editable,
            double min,
            double max,
            double step,
            Mode mode,
            Optional<String> unitOfMeasurement) {}

    /** Makes it that number. */
    @Doc("Makes it that number.")
    public record SetValue(@Doc("The number") double value) implements Action {}

    /** Makes it one step larger, at most the largest. */
    @Doc("Makes it one step larger, at most the largest.")
    public record Increment() implements Action {}

    /** Makes it one step smaller, at least the smallest. */
    @Doc("Makes it one step smaller, at least the smallest.")
    public record Decrement() implements Action {}

    /** Makes one. */
    protected InputNumber(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Makes it that number. */
    public abstract void setValue(SetValue how) throws Exception;

    /** Makes it one step larger. */
    public abstract void increment(Increment how) throws Exception;

    /** Makes it one step smaller. */
    public abstract void decrement(Decrement how) throws Exception;
}
