package org.hob.mqtt.discovery;

import java.util.Optional;
import java.util.Set;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.jspecify.annotations.Nullable;

/**
 * All that a light said of itself so far: one message tells only a part.
 *
 * @param on whether it is on, if it said so
 * @param brightness how bright, 1–255
 * @param mode the way it shines
 * @param color its colour
 * @param effect its effect
 */
record Shine(
        @Nullable Boolean on,
        @Nullable Integer brightness,
        @Nullable ColorMode mode,
        @Nullable Color color,
        @Nullable String effect) {

    static final Shine UNKNOWN = new Shine(null, null, null, null, null);

    private static final Set<ColorMode> COLORLESS = Set.of(ColorMode.ONOFF, ColorMode.BRIGHTNESS, ColorMode.WHITE);

    Shine on(@Nullable Boolean is) {
        return new Shine(is, brightness, mode, color, effect);
    }

    Shine bright(int level) {
        return new Shine(on, level, mode, color, effect);
    }

    Shine mode(@Nullable ColorMode way) {
        return new Shine(on, brightness, way, color, effect);
    }

    Shine color(ColorMode way, @Nullable Color is) {
        return new Shine(on, brightness, way, is, effect);
    }

    Shine effect(@Nullable String is) {
        return new Shine(on, brightness, mode, color, is);
    }

    /** Returns the same after a command that nobody confirms. */
    Shine after(Light.TurnOn how, ColorMode way) {
        var lit = on(true);
        if (how.brightness() != null) lit = lit.bright(how.brightness());
        if (how.color() != null) lit = lit.color(way, how.color());
        return how.effect() == null ? lit : lit.effect(how.effect());
    }

    /** Returns what a light with these ways to shine shows; nothing if it did not say whether it is on. A light that is off shows nothing else. */
    Optional<Light.Reading> reading(Light.Traits traits) {
        if (on == null) return Optional.empty();
        if (!on) return Optional.of(Light.Reading.OFF);
        var modes = traits.supportedColorModes();
        var way = mode != null ? mode : modes.size() == 1 ? modes.iterator().next() : null;
        boolean dimmable = !modes.equals(Set.of(ColorMode.ONOFF));
        boolean colored = way == null || !COLORLESS.contains(way);
        return Optional.of(new Light.Reading(true, dimmable ? brightness : null, way, colored ? color : null, effect));
    }
}
