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

/** Steps that the house goes through when it is asked to: on while it does. */
@Domain("script")
public abstract class Script extends Entity<Script.Reading> {

    /**
     * What a script shows.
     *
     * @param on whether it runs
     * @param lastTriggered when it began last
     * @param mode what it does when it is to begin while it runs
     * @param current how often it runs at this moment
     * @param max how often it may run at the same time, where that is more than once
     * @param lastAction what the step is called that it is at, if it has a name
     */
    public record Reading(
            boolean on,
            @Datetime @Nullable Instant lastTriggered,
            @Nullable String mode,
            @Nullable Integer current,
            @Nullable Integer max,
            @Nullable String lastAction) {}

    /** Begins it and does not wait for its end. */
    @Doc("Begins the script and does not wait for its end.")
    public record TurnOn(
            @Doc("Variables for this run") @Nullable Map<String, Object> variables) implements Action {}

    /** Ends it, however often it runs. */
    @Doc("Ends the script.")
    public record TurnOff() implements Action {}

    /** Begins it if it does not run, and ends it if it does. */
    @Doc("Begins the script if it does not run, and ends it if it does.")
    public record Toggle() implements Action {}

    /** Makes a script. */
    protected Script(EntityDescription description) {
        super(description, new NoTraits());
    }

    /** Begins it. */
    public abstract void turnOn(TurnOn how) throws Exception;

    /** Ends it. */
    public abstract void turnOff(TurnOff how) throws Exception;

    /** Begins or ends it. */
    public abstract void toggle(Toggle how) throws Exception;
}
