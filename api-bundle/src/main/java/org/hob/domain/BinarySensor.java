package org.hob.domain;

import java.util.Optional;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;

/** Something that is seen or not: motion, a door, smoke. */
@Domain("binary_sensor")
public class BinarySensor extends Entity<BinarySensor.Reading> {

    /** What it senses, in Home Assistant's names. */
    public enum Senses {
        BATTERY,
        BATTERY_CHARGING,
        CARBON_MONOXIDE,
        COLD,
        CONNECTIVITY,
        DOOR,
        GARAGE_DOOR,
        GAS,
        HEAT,
        LIGHT,
        LOCK,
        MOISTURE,
        MOTION,
        MOVING,
        OCCUPANCY,
        OPENING,
        PLUG,
        POWER,
        PRESENCE,
        PROBLEM,
        RUNNING,
        SAFETY,
        SMOKE,
        SOUND,
        TAMPER,
        UPDATE,
        VIBRATION,
        WINDOW
    }

    /**
     * What a binary sensor shows.
     *
     * @param on whether it is seen
     */
    public record Reading(boolean on) {}

    /**
     * What it is for.
     *
     * @param deviceClass what it senses, if it is something special
     */
    public record Traits(Optional<Senses> deviceClass) {

        /** Something, nothing special. */
        public static final Traits ANY = new Traits(Optional.empty());

        /** Returns a sensor of that. */
        public static Traits of(Senses senses) {
            return new Traits(Optional.of(senses));
        }
    }

    /** Makes a binary sensor. */
    public BinarySensor(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /**
     * Shows it on or off.
     *
     * <p>Turn: never waits.
     */
    public final void report(boolean on) {
        report(new Reading(on));
    }
}
