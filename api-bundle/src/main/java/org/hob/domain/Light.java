package org.hob.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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

    /** How long a light flashes. */
    public enum Flash {
        SHORT,
        LONG
    }

    /**
     * Turns the light on, and makes it so. What says the same in another way (a percentage, mireds, the name of a colour) is read and forgotten: a light is
     * told {@code brightness} and {@code color} only. Steps are told as the brightness they lead to.
     */
    @Doc("Turns the light on, and makes it so.")
    public record TurnOn(
            @Range(min = 0, max = 255, clamps = true) @Doc("How bright") @Nullable
            Integer brightness,

            @Doc("In which colour") @Nullable Color color,
            @Doc("With which effect") @Nullable String effect,

            @Doc("Whether it flashes, and how long") @Nullable
            Flash flash,

            @Range(min = 0, max = 100) @Unit("%") @Doc("How bright") @Nullable
            Double brightnessPct,

            @Range(min = -255, max = 255, clamps = true) @Doc("How much brighter") @Nullable
            Integer brightnessStep,

            @Range(min = -100, max = 100, clamps = true) @Unit("%") @Doc("How much brighter") @Nullable
            Double brightnessStepPct,

            @Doc("In which colour, by its name in CSS") @Nullable
            String colorName,

            @Range(min = 1, max = 1_000_000) @Unit("mired") @Doc("In which white") @Nullable
            Integer colorTemp,

            @Range(min = 1, max = 40_000) @Unit("K") @Doc("In which white") @Nullable
            Integer kelvin,

            @Range(min = 0, max = 6553, clamps = true) @Unit("s") @Doc("How slowly") @Nullable
            Duration transition)
            implements Action {

        private static final int BRIGHTEST = 255;

        /**
         * Reads what is said in another way.
         *
         * @throws IllegalArgumentException if brightness or colour are said twice, or no colour has that name
         */
        public TurnOn {
            onlyOne("brightness", brightness, brightnessPct, brightnessStep, brightnessStepPct);
            onlyOne("colour", color, colorName, colorTemp, kelvin);
            if (brightnessPct != null) brightness = (int) Math.round(brightnessPct * BRIGHTEST / 100);
            if (brightnessStepPct != null) brightnessStep = (int) Math.round(brightnessStepPct * BRIGHTEST / 100);
            if (colorName != null) color = named(colorName);
            if (colorTemp != null) color = new Color.Kelvin(Math.clamp(1_000_000 / colorTemp, 1, 40_000));
            if (kelvin != null) color = new Color.Kelvin(kelvin);
            brightnessPct = null;
            brightnessStepPct = null;
            colorName = null;
            colorTemp = null;
            kelvin = null;
        }

        /** Makes it shine as it did. */
        public TurnOn() {
            this(null, null, null, null);
        }

        /** Makes it so. */
        public TurnOn(
                @Nullable Integer brightness,
                @Nullable Color color,
                @Nullable String effect,
                @Nullable Duration transition) {
            this(brightness, color, effect, null, null, null, null, null, null, null, transition);
        }

        private static void onlyOne(String what, @Nullable Object... ways) {
            if (Arrays.stream(ways).filter(Objects::nonNull).count() > 1) {
                throw new IllegalArgumentException(what + " said in one way only");
            }
        }

        private static Color named(String name) {
            return ColorNames.of(name)
                    .orElseThrow(() -> new IllegalArgumentException("the name of a colour in CSS, as tomato"));
        }

        /** Returns the same with that brightness, 0–255. */
        public TurnOn brightness(int level) {
            return new TurnOn(level, color, effect, flash, null, null, null, null, null, null, transition);
        }

        /** Returns the same in that colour. */
        public TurnOn color(Color of) {
            return new TurnOn(brightness, of, effect, flash, null, brightnessStep, null, null, null, null, transition);
        }

        /** Returns the same with the brightness that a step leads to. */
        TurnOn from(int now) {
            return brightnessStep == null ? this : brightness(Math.clamp(now + brightnessStep, 0, BRIGHTEST));
        }
    }

    /** Turns the light off. */
    @Doc("Turns the light off.")
    public record TurnOff(
            @Range(min = 0, max = 6553, clamps = true) @Unit("s") @Doc("How slowly") @Nullable
            Duration transition) implements Action {

        /** Turns it off at once. */
        public TurnOff() {
            this(null);
        }
    }

    /** Turns the light off if it is on, else on, and makes it so; it can be said in all the ways of {@link TurnOn}. */
    @Doc("Turns the light off if it is on, else on, and makes it so.")
    public record Toggle(
            @Range(min = 0, max = 255, clamps = true) @Doc("How bright") @Nullable
            Integer brightness,

            @Doc("In which colour") @Nullable Color color,
            @Doc("With which effect") @Nullable String effect,

            @Doc("Whether it flashes, and how long") @Nullable
            Flash flash,

            @Range(min = 0, max = 100) @Unit("%") @Doc("How bright") @Nullable
            Double brightnessPct,

            @Range(min = -255, max = 255, clamps = true) @Doc("How much brighter") @Nullable
            Integer brightnessStep,

            @Range(min = -100, max = 100, clamps = true) @Unit("%") @Doc("How much brighter") @Nullable
            Double brightnessStepPct,

            @Doc("In which colour, by its name in CSS") @Nullable
            String colorName,

            @Range(min = 1, max = 1_000_000) @Unit("mired") @Doc("In which white") @Nullable
            Integer colorTemp,

            @Range(min = 1, max = 40_000) @Unit("K") @Doc("In which white") @Nullable
            Integer kelvin,

            @Range(min = 0, max = 6553, clamps = true) @Unit("s") @Doc("How slowly") @Nullable
            Duration transition)
            implements Action.Instead<Reading> {

        /**
         * Reads what is said in another way.
         *
         * @throws IllegalArgumentException if brightness or colour are said twice, or no colour has that name
         */
        public Toggle {
            var on = new TurnOn(
                    brightness,
                    color,
                    effect,
                    flash,
                    brightnessPct,
                    brightnessStep,
                    brightnessStepPct,
                    colorName,
                    colorTemp,
                    kelvin,
                    transition);
            brightness = on.brightness;
            color = on.color;
            brightnessStep = on.brightnessStep;
            brightnessPct = null;
            brightnessStepPct = null;
            colorName = null;
            colorTemp = null;
            kelvin = null;
        }

        /** Makes it so. */
        public Toggle(
                @Nullable Integer brightness,
                @Nullable Color color,
                @Nullable String effect,
                @Nullable Duration transition) {
            this(brightness, color, effect, null, null, null, null, null, null, null, transition);
        }

        @Override
        public Action instead(@Nullable Reading shown) {
            if (shown != null && shown.on()) return new TurnOff(transition);
            return new TurnOn(
                    brightness, color, effect, flash, null, brightnessStep, null, null, null, null, transition);
        }
    }

    /** Makes a light that can do that. */
    protected Light(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /**
     * Returns the action with the brightness that a step leads to; a brightness of zero is off, as in Home Assistant. A light that adapts more begins with
     * this.
     */
    @Override
    protected Action adapt(Action action) {
        if (!(action instanceof TurnOn how)) return action;
        int now = shown().map(Reading::brightness).orElse(0);
        var on = how.from(now);
        return Objects.equals(on.brightness, 0) ? new TurnOff(on.transition) : on;
    }

    /** Turns it on. */
    public abstract void turnOn(TurnOn how) throws Exception;

    /** Turns it off. */
    public abstract void turnOff(TurnOff how) throws Exception;
}
