package org.hob.domain;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.jspecify.annotations.Nullable;

/** A yes or no that people and automations decide. */
@Domain("input_boolean")
public abstract class InputBoolean extends Entity<InputBoolean.Reading> {

    /**
     * What it shows.
     *
     * @param on whether it is yes
     */
    public record Reading(boolean on) {}

    /**
     * What is known of it beforehand.
     *
     * @param editable whether it can be changed elsewhere than in a file
     */
    public record Traits(boolean editable) {}

    /** Turns it on. */
    @Doc("Turns it on.")
    public record TurnOn() implements Action {}

    /** Turns it off. */
    @Doc("Turns it off.")
    public record TurnOff() implements Action {}

    /** Turns it off if it is on, else on. */
    @Doc("Turns it off if it is on, else on.")
    public record Toggle() implements Action.Instead<Reading> {

        @Override
        public Action instead(@Nullable Reading shown) {
            return shown != null && shown.on() ? new TurnOff() : new TurnOn();
        }
    }

    /** Makes one. */
    protected InputBoolean(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Turns it on. */
    public abstract void turnOn(TurnOn how) throws Exception;

    /** Turns it off. */
    public abstract void turnOff(TurnOff how) throws Exception;
}
