package org.hob.mqtt.discovery;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;

/** What both kinds of announced light say of what they can do. */
final class LightKeys {

    private static final int WARMEST = 2000;
    private static final int COLDEST = 6535;
    private static final int MOST = 1_000_000;

    private LightKeys() {}

    /** Reads the ways it can shine; none if it does not say. */
    static Set<ColorMode> modes(Keys keys) throws BadPayload {
        var modes = new HashSet<ColorMode>();
        for (String name : keys.texts("supported_color_modes")) modes.add(mode("supported_color_modes", name));
        boolean lonely = modes.contains(ColorMode.ONOFF) || modes.contains(ColorMode.BRIGHTNESS);
        if ((modes.size() > 1 && lonely) || modes.equals(Set.of(ColorMode.WHITE))) {
            throw new BadPayload(
                    "supported_color_modes",
                    keys.raw("supported_color_modes"),
                    "onoff or brightness alone, white with a colour");
        }
        return modes;
    }

    /** Returns the way to shine of that name. */
    static ColorMode mode(String key, String name) throws BadPayload {
        for (var mode : ColorMode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(name)) return mode;
        }
        throw new BadPayload(key, name, "onoff, brightness, color_temp, hs, xy, rgb, rgbw, rgbww or white");
    }

    /** Reads the rest of what it can do. */
    static Light.Traits traits(Keys keys, Set<ColorMode> modes, List<String> effects, boolean fades) throws BadPayload {
        var features = new HashSet<Light.Feature>();
        if (!effects.isEmpty()) features.add(Light.Feature.EFFECT);
        if (fades) features.add(Light.Feature.TRANSITION);
        return new Light.Traits(
                modes,
                effects,
                kelvin(keys, "min_kelvin", "max_mireds", WARMEST),
                kelvin(keys, "max_kelvin", "min_mireds", COLDEST),
                features);
    }

    private static int kelvin(Keys keys, String kelvin, String mireds, int otherwise) throws BadPayload {
        var inMireds = keys.whole(mireds, 1, MOST).map(Scale::mired);
        return keys.whole(kelvin, 1, MOST).orElse(inMireds.orElse(otherwise));
    }
}
