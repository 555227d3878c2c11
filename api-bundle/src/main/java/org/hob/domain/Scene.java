package org.hob.domain;

import java.time.Duration;
import java.time.Instant;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.NoTraits;
import org.hob.entity.Range;
import org.hob.entity.Unit;
import org.jspecify.annotations.Nullable;

/** States of several things that belong together: an evening with friends, a film. */
@Domain("scene")
public abstract class Scene extends Entity<Scene.Reading> {

    /**
     * What it shows.
     *
     * @param activated when it was turned on last, in ISO 8601 with microseconds
     */
    public record Reading(String activated) {

        /** Returns it at that moment. */
        public static Reading at(Instant time) {
            return new Reading(Iso.of(time));
        }
    }

    /** Makes the house so. */
    @Doc("Makes the house so.")
    public record TurnOn(
            @Range(min = 0, max = 6553) @Unit("s") @Doc("How slowly, for lights that can") @Nullable
            Duration transition)
            implements Action {}

    /** Makes one. */
    protected Scene(EntityDescription description) {
        super(description, new NoTraits());
    }

    /** Makes the house so. */
    public abstract void turnOn(TurnOn how) throws Exception;
}
