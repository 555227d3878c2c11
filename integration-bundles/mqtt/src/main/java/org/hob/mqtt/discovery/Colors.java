package org.hob.mqtt.discovery;

import java.util.Optional;
import java.util.Set;
import org.hob.domain.Color;
import org.hob.domain.Light.ColorMode;

/** Colours in the ways that lights know them. */
final class Colors {

    private Colors() {}

    /** Returns the way in which a light of these ways takes that colour, if it can. */
    static Optional<ColorMode> way(Color color, Set<ColorMode> modes) {
        var own = switch (color) {
            case Color.Kelvin white -> ColorMode.COLOR_TEMP;
            case Color.Hs hue -> ColorMode.HS;
            case Color.Rgb mix -> ColorMode.RGB;
            case Color.Xy point -> ColorMode.XY;
        };
        if (modes.contains(own)) return Optional.of(own);
        if (own == ColorMode.COLOR_TEMP) return Optional.empty();
        for (var other : new ColorMode[] {ColorMode.HS, ColorMode.XY, ColorMode.RGB, ColorMode.RGBW, ColorMode.RGBWW}) {
            if (modes.contains(other)) return Optional.of(other);
        }
        return Optional.empty();
    }

    /** Returns red, green, blue and white: as much white as is in all three, all as strong as the strongest was. */
    static int[] rgbw(Color color) {
        var mix = color.rgb();
        int white = Math.min(mix.red(), Math.min(mix.green(), mix.blue()));
        int[] parts = {mix.red() - white, mix.green() - white, mix.blue() - white, white};
        double most = Math.max(mix.red(), Math.max(mix.green(), mix.blue()));
        double now = Math.max(Math.max(parts[0], parts[1]), Math.max(parts[2], parts[3]));
        if (now == 0) return parts;
        for (int i = 0; i < parts.length; i++) parts[i] = (int) Math.round(parts[i] * most / now);
        return parts;
    }
}
