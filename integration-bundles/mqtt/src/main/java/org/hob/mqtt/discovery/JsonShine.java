package org.hob.mqtt.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.jspecify.annotations.Nullable;

/**
 * How a light shines, in the JSON of Home Assistant's json schema.
 *
 * @param traits what the light can do
 * @param scale its steps of brightness
 * @param kelvin whether its white is in kelvin, not in mireds
 */
record JsonShine(Light.Traits traits, Scale scale, boolean kelvin) {

    /** Reads what a message says, onto what was known before. */
    Shine read(Map<String, @Nullable Object> message, Shine before) throws BadPayload {
        var shine = before;
        if (message.containsKey("state")) shine = shine.on(on(message.get("state")));
        shine = brightness(message.get("brightness"), shine);
        shine = color(message, shine);
        if (!message.containsKey("effect")) return shine;
        var effect = message.get("effect");
        return shine.effect(effect == null ? null : effect.toString());
    }

    private static @Nullable Boolean on(@Nullable Object state) throws BadPayload {
        return switch (state == null ? "None" : state.toString()) {
            case "ON" -> true;
            case "OFF" -> false;
            case "None" -> null;
            default -> throw new BadPayload("state", state, "ON or OFF");
        };
    }

    /** A brightness of zero says nothing: whether it is off, its state says. */
    private Shine brightness(@Nullable Object brightness, Shine shine) throws BadPayload {
        if (brightness == null) return shine;
        double level = number("brightness", brightness, "a number 0–" + scale.steps());
        if (level < 0) throw new BadPayload("brightness", brightness, "a number 0–" + scale.steps());
        return level == 0 ? shine : shine.bright(scale.toHouse(level));
    }

    private Shine color(Map<String, @Nullable Object> message, Shine shine) throws BadPayload {
        var way = way(message);
        if (way == null) return shine;
        if (!traits.supportedColorModes().contains(way)) {
            throw new BadPayload("color_mode", message.get("color_mode"), "one of the announced supported_color_modes");
        }
        return switch (way) {
            case ONOFF, BRIGHTNESS, WHITE -> shine.color(way, null);
            case COLOR_TEMP -> shine.color(way, white(message.get("color_temp")));
            default -> shine.color(way, color(message.get("color"), way));
        };
    }

    /** Returns the way it shines now: as said, or the only one if a colour is said; null if the message does not say. */
    private @Nullable ColorMode way(Map<String, @Nullable Object> message) throws BadPayload {
        if (message.get("color_mode") instanceof String name) return LightKeys.mode("color_mode", name);
        if (message.get("color_mode") != null) throw new BadPayload("color_mode", message.get("color_mode"), "a text");
        if (traits.supportedColorModes().size() > 1) return null;
        var only = traits.supportedColorModes().iterator().next();
        boolean said = message.get(only == ColorMode.COLOR_TEMP ? "color_temp" : "color") != null;
        return said ? only : null;
    }

    private Color white(@Nullable Object temperature) throws BadPayload {
        String expected = kelvin ? "kelvin > 0" : "mireds > 0";
        int number = (int) number("color_temp", temperature, expected);
        if (number <= 0) throw new BadPayload("color_temp", temperature, expected);
        return new Color.Kelvin(kelvin ? number : Scale.mired(number));
    }

    private static Color color(@Nullable Object value, ColorMode way) throws BadPayload {
        if (!(value instanceof Map<?, ?> color)) throw new BadPayload("color", value, "an object");
        return switch (way) {
            case HS -> new Color.Hs(part(color, "h", 360), part(color, "s", 100));
            case XY -> new Color.Xy(part(color, "x", 1), part(color, "y", 1));
            default ->
                new Color.Rgb((int) part(color, "r", 255), (int) part(color, "g", 255), (int) part(color, "b", 255));
        };
    }

    private static double part(Map<?, ?> color, String key, int most) throws BadPayload {
        String expected = "a number 0–" + most;
        double number = number("color." + key, color.get(key), expected);
        if (number < 0 || number > most) throw new BadPayload("color." + key, color.get(key), expected);
        return number;
    }

    private static double number(String key, @Nullable Object value, String expected) throws BadPayload {
        if (!Numbers.isOne(value)) throw new BadPayload(key, value, expected);
        return Numbers.of(value);
    }

    /** Writes a colour in one of the ways a light takes it. */
    static Map<String, @Nullable Object> write(Color color, ColorMode way) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        switch (way) {
            case HS -> {
                parts.put("h", color.hs().hue());
                parts.put("s", color.hs().saturation());
            }
            case XY -> {
                parts.put("x", color.xy().x());
                parts.put("y", color.xy().y());
            }
            case RGBW -> {
                int[] mix = Colors.rgbw(color);
                for (int i = 0; i < mix.length; i++) parts.put("rgbw".substring(i, i + 1), mix[i]);
            }
            default -> {
                var mix = color.rgb();
                parts.put("r", mix.red());
                parts.put("g", mix.green());
                parts.put("b", mix.blue());
                if (way != ColorMode.RGBWW) break;
                parts.put("c", 0);
                parts.put("w", 0);
            }
        }
        return parts;
    }
}
