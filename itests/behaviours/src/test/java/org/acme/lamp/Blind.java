package org.acme.lamp;

import java.util.Set;
import org.hob.action.Action;
import org.hob.entity.Allows;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.jspecify.annotations.NullMarked;

/** A domain of somebody else's, with actions that only some can do. */
@NullMarked
@Domain("blind")
public abstract class Blind extends Entity<Blind.Reading> {

    public enum Feature {
        @Allows(
                value = {Tilt.class, Park.class},
                bit = 1)
        TILT,
        @Allows(value = Park.class, bit = 2)
        PARK
    }

    public record Traits(Set<Feature> features) {}

    public record Reading(boolean open) {}

    public record Tilt(int degrees) implements Action {}

    public record Park() implements Action {}

    protected Blind(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    public abstract void tilt(Tilt how);

    public abstract void park(Park how);
}
