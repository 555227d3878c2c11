package org.hob.domain;

import java.time.Instant;
import java.util.Map;
import org.hob.action.Action;
import org.hob.entity.Datetime;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.NoTraits;
import org.jspecify.annotations.Nullable;

/** Something the house does by itself: on while it watches for its triggers. */
@Domain("automation")
public abstract class Automation extends Entity<Automation.Reading> {

    /**
     * What an automation shows.
     *
     * @param on whether it watches for its triggers
     * @param id what its file calls it
     * @param lastTriggered when it began to act last
     * @param mode what it does when it is to begin while it still acts
     * @param current how often it acts at this moment
     * @param max how often it may act at the same time, where that is more than once
     */
    public record Reading(
            boolean on,
            @Nullable String id,
            @Datetime @Nullable Instant lastTriggered,
            @Nullable String mode,
            @Nullable Integer current,
            @Nullable Integer max) {}

    /** Has it watch for its triggers. */
    @Doc("Turns the automation on.")
    public record TurnOn() implements Action {}

    /** Has it watch no more. */
    @Doc("Turns the automation off.")
    public record TurnOff(
            @Doc("Whether it ends what it is doing, true if left out") @Nullable
            Boolean stopActions) implements Action {}

    /** Turns it on if it is off, and off if it is on. */
    @Doc("Turns the automation on if it is off, and off if it is on.")
    public record Toggle() implements Action {}

    /** Begins it as a trigger does. */
    @Doc("Begins the automation as one of its triggers does.")
    public record Trigger(
            @Doc("Whether its conditions are not asked, true if left out") @Nullable
            Boolean skipCondition,

            @Doc("Variables for this run") @Nullable Map<String, Object> variables)
            implements Action {}

    /** Makes an automation. */
    protected Automation(EntityDescription description) {
        super(description, new NoTraits());
    }

    /** Turns it on. */
    public abstract void turnOn(TurnOn how) throws Exception;

    /** Turns it off. */
    public abstract void turnOff(TurnOff how) throws Exception;

    /** Turns it on or off. */
    public abstract void toggle(Toggle how) throws Exception;

    /** Begins it. */
    public abstract void trigger(Trigger how) throws Exception;
}
