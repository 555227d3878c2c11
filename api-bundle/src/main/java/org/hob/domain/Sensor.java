package org.hob.domain;

import java.time.Instant;
import java.util.Optional;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.jspecify.annotations.Nullable;

/** Something that is measured. */
@Domain("sensor")
public class Sensor extends Entity<Sensor.Reading> {

    /**
     * What a sensor shows.
     *
     * @param value a number, a text or a time; null for nothing, which shows as {@code unknown}
     */
    public record Reading(@Nullable Object value) {

        /** Nothing yet. */
        public static final Reading NOTHING = new Reading(null);

        /** Returns a number. */
        public static Reading of(double number) {
            return new Reading(number);
        }

        /** Returns a text, at most 255 characters. */
        public static Reading of(String text) {
            return new Reading(text);
        }

        /** Returns a time. */
        public static Reading of(Instant time) {
            return new Reading(time);
        }
    }

    /** How its numbers add up over time. */
    public enum StateClass {
        MEASUREMENT,
        TOTAL,
        TOTAL_INCREASING
    }

    /**
     * What it measures.
     *
     * @param deviceClass the quantity, in Home Assistant's names
     * @param unitOfMeasurement the unit
     * @param stateClass how its numbers add up
     */
    public record Traits(
            Optional<String> deviceClass, Optional<String> unitOfMeasurement, Optional<StateClass> stateClass) {

        /** A text. */
        public static final Traits TEXT = new Traits(Optional.empty(), Optional.empty(), Optional.empty());

        /** Returns a quantity measured now and then, as in {@code measures("temperature", "°C")}. */
        public static Traits measures(String quantity, String unit) {
            return new Traits(Optional.of(quantity), Optional.of(unit), Optional.of(StateClass.MEASUREMENT));
        }

        /** Returns a meter that only goes up, as in {@code counts("energy", "kWh")}. */
        public static Traits counts(String quantity, String unit) {
            return new Traits(Optional.of(quantity), Optional.of(unit), Optional.of(StateClass.TOTAL_INCREASING));
        }
    }

    /** Makes a sensor. */
    public Sensor(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /**
     * Shows a number.
     *
     * <p>Turn: never waits.
     */
    public final void report(double number) {
        report(Reading.of(number));
    }

    /**
     * Shows a text, at most 255 characters.
     *
     * <p>Turn: never waits.
     */
    public final void report(String text) {
        report(Reading.of(text));
    }
}
