package org.hob.domain;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hob.action.Action;
import org.hob.entity.Allows;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Range;
import org.hob.entity.Unit;
import org.jspecify.annotations.Nullable;

/** A light: on or off, perhaps brighter or darker, perhaps in colour. */
@Domain("light")
public abstract class Light extends Entity<Light.Reading> {

    /** The ways a light can shine. */
    public enum ColorMode {
        ONOFF,
        BRIGHTNESS,
        COLOR_TEMP,
        HS,
        XY,
        RGB,
        RGBW,
        RGBWW,
        WHITE
    }

    /** What only some lights can do. */
    public enum Feature {
        @Allows(bit = 4)
        EFFECT,
        @Allows(bit = 8)
        FLASH,
        @Allows(bit = 32)
        TRANSITION
    }

    /**
     * What this light can do.
     *
     * @param supportedColorModes the ways it can shine
     * @param effectList the effects it has
     * @param minColorTempKelvin its warmest white; null unless it can shine in whites
     * @param maxColorTempKelvin its coldest white; null unless it can shine in whites
     * @param features what else it can do
     */
    public record Traits(
            Set<ColorMode> supportedColorModes,
            List<String> effectList,
            @Unit("K") @Nullable Integer minColorTempKelvin,
            @Unit("K") @Nullable Integer maxColorTempKelvin,
            Set<Feature> features) {

        private static final int WARMEST = 2000;
        private static final int COLDEST = 6535;

        /** On and off, nothing else. */
        public static final Traits ON_OFF = of(ColorMode.ONOFF);

        /** Brighter and darker. */
        public static final Traits DIMMABLE = of(ColorMode.BRIGHTNESS);

        /** Copies what it is given, and forgets the limits of white of a light that has none. */
        public Traits {
            supportedColorModes = Set.copyOf(supportedColorModes);
            if (!supportedColorModes.contains(ColorMode.COLOR_TEMP)) {
                minColorTempKelvin = null;
                maxColorTempKelvin = null;
            }
            effectList = List.copyOf(effectList);
            features = Set.copyOf(features);
        }

        /** Returns a light with these ways to shine. */
        public static Traits of(ColorMode... modes) {
            return new Traits(Set.of(modes), List.of(), WARMEST, COLDEST, Set.of());
        }

        /** Returns the same with these effects. */
        public Traits effects(List<String> names) {
            var more = EnumSet.of(Feature.EFFECT);
            more.addAll(features);
            return new Traits(supportedColorModes, names, minColorTempKelvin, maxColorTempKelvin, more);
        }
    }

    /**
     * What a light shows.
     *
     * @param on whether it is on
     * @param brightness how bright, 0–255
     * @param colorMode the way it shines
     * @param color its colour
     * @param effect its effect
     */
    public record Reading(
            boolean on,
            @Nullable Integer brightness,
            @Nullable ColorMode colorMode,
            @Nullable Color color,
            @Nullable String effect) {

        /** Off. */
        public static final Reading OFF = new Reading(false, null, null, null, null);

        /** On, no more known. */
        public static final Reading ON = new Reading(true, null, ColorMode.ONOFF, null, null);

        /** Returns on with that brightness, 0–255. */
        public static Reading bright(int brightness) {
            return new Reading(true, brightness, ColorMode.BRIGHTNESS, null, null);
        }
    }

    /** Turns the light on, and makes it so. */
    @Doc("Turns the light on, and makes it so.")
    public record TurnOn(
            @Range(min = 0, max = 255) @Doc("How bright") @Nullable
            Integer brightness,

            @Doc("In which colour") @Nullable Color color,
            @Doc("With which effect") @Nullable String effect,

            @Range(min = 0, max = 300) @Unit("s") @Doc("How slowly") @Nullable
            Duration transition)
            implements Action {

        /** Makes it shine as it did. */
        public TurnOn() {
            this(null, null, null, null);
        }

        /** Returns the same with that brightness, 0–255. */
        public TurnOn brightness(int level) {
            return new TurnOn(level, color, effect, transition);
        }

        /** Returns the same in that colour. */
        public TurnOn color(Color of) {
            return new TurnOn(brightness, of, effect, transition);
        }
    }

    /** Turns the light off. */
    @Doc("Turns the light off.")
    public record TurnOff(
            @Range(min = 0, max = 300) @Unit("s") @Doc("How slowly") @Nullable
            Duration transition) implements Action {

        /** Turns it off at once. */
        public TurnOff() {
            this(null);
        }
    }

    /** Turns the light off if it is on, else on, and makes it so. */
    @Doc("Turns the light off if it is on, else on, and makes it so.")
    public record Toggle(
            @Range(min = 0, max = 255) @Doc("How bright") @Nullable
            Integer brightness,

            @Doc("In which colour") @Nullable Color color,
            @Doc("With which effect") @Nullable String effect,

            @Range(min = 0, max = 300) @Unit("s") @Doc("How slowly") @Nullable
            Duration transition)
            implements Action.Instead<Reading> {

        @Override
        public Action instead(@Nullable Reading shown) {
            return shown != null && shown.on()
                    ? new TurnOff(transition)
                    : new TurnOn(brightness, color, effect, transition);
        }
    }

    /** Makes a light that can do that. */
    protected Light(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Turns it on. */
    public abstract void turnOn(TurnOn how) throws Exception;

    /** Turns it off. */
    public abstract void turnOff(TurnOff how) throws Exception;
}
