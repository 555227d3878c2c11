package org.hob.domain;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.NoTraits;
import org.jspecify.annotations.Nullable;

/** Something that is on or off. */
@Domain("switch")
public abstract class Switch extends Entity<Switch.Reading> {

    /**
     * What a switch shows.
     *
     * @param on whether it is on
     */
    public record Reading(boolean on) {}

    /** Turns the switch on. */
    @Doc("Turns the switch on.")
    public record TurnOn() implements Action {}

    /** Turns the switch off. */
    @Doc("Turns the switch off.")
    public record TurnOff() implements Action {}

    /** Turns the switch off if it is on, else on. */
    @Doc("Turns the switch off if it is on, else on.")
    public record Toggle() implements Action.Instead<Reading> {

        @Override
        public Action instead(@Nullable Reading shown) {
            return shown != null && shown.on() ? new TurnOff() : new TurnOn();
        }
    }

    /** Makes a switch. */
    protected Switch(EntityDescription description) {
        super(description, new NoTraits());
    }

    /** Turns it on. */
    public abstract void turnOn(TurnOn how) throws Exception;

    /** Turns it off. */
    public abstract void turnOff(TurnOff how) throws Exception;

    /**
     * Shows it on or off.
     *
     * <p>Turn: never waits.
     */
    public final void report(boolean on) {
        report(new Reading(on));
    }
}
