package org.hob.domain;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Range;
import org.jspecify.annotations.Nullable;

/** A number that automations count up and down. */
@Domain("counter")
public abstract class Counter extends Entity<Counter.Reading> {

    /**
     * What it shows.
     *
     * @param value the number
     */
    public record Reading(long value) {}

    /**
     * What is known of it beforehand.
     *
     * @param editable whether it can be changed elsewhere than in a file
     * @param initial where it begins
     * @param step by how much it counts
     * @param minimum the lowest value; null for none
     * @param maximum the highest value; null for none
     */
    public record Traits(
            boolean editable,
            long initial,
            long step,
            @Nullable Long minimum,
            @Nullable Long maximum) {}

    /** Counts up. */
    @Doc("Counts up, at most to the highest value.")
    public record Increment() implements Action {}

    /** Counts down. */
    @Doc("Counts down, at least to the lowest value.")
    public record Decrement() implements Action {}

    /** Goes back to where it began. */
    @Doc("Goes back to where it began.")
    public record Reset() implements Action {}

    /** Makes it that number. */
    @Doc("Makes it that number.")
    public record SetValue(
            @Range(min = 0, max = 9e15) @Doc("The number") long value) implements Action {}

    /** Makes one. */
    protected Counter(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Counts up. */
    public abstract void increment(Increment how) throws Exception;

    /** Counts down. */
    public abstract void decrement(Decrement how) throws Exception;

    /** Goes back to where it began. */
    public abstract void reset(Reset how) throws Exception;

    /** Makes it that number. */
    public abstract void setValue(SetValue how) throws Exception;
}
