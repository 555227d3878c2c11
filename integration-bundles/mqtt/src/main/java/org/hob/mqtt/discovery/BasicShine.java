package org.hob.mqtt.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.jspecify.annotations.Nullable;

/**
 * How a light shines, in the words of Home Assistant's basic schema: one text for each side, numbers parted by commas.
 *
 * @param traits what the light can do
 * @param scale its steps of brightness
 * @param kelvin whether its white is in kelvin, not in mireds
 * @param saysWay whether it says its way to shine itself
 */
record BasicShine(Light.Traits traits, Scale scale, boolean kelvin, boolean saysWay) {

    /** Reads what is said of one side, onto what was known before. */
    Shine read(String aspect, String text, Shine before) throws BadPayload {
        return switch (aspect) {
            case "brightness" -> brightness(text, before);
            case "color_mode" -> before.mode(LightKeys.mode(aspect, text));
            case "effect" -> before.effect(text);
            case "color_temp" -> color(before, ColorMode.COLOR_TEMP, white(text));
            case "hs" -> hs(before, text);
            case "xy" -> xy(before, text);
            case "rgb" -> rgb(before, ColorMode.RGB, numbers(aspect, text, 3));
            case "rgbw" -> rgb(before, ColorMode.RGBW, numbers(aspect, text, 4));
            case "rgbww" -> rgb(before, ColorMode.RGBWW, numbers(aspect, text, 5));
            default -> before;
        };
    }

    private Shine brightness(String text, Shine before) throws BadPayload {
        double level = Numbers.of(text);
        if (!(level >= 0)) throw new BadPayload("brightness", text, "a number 0–" + scale.steps());
        return level == 0 ? before : before.bright(scale.toHouse(level));
    }

    private Color white(String text) throws BadPayload {
        int number = (int) Numbers.of(text);
        if (number <= 0) throw new BadPayload("color_temp", text, kelvin ? "kelvin > 0" : "mireds > 0");
        return new Color.Kelvin(kelvin ? number : Scale.mired(number));
    }

    private Shine hs(Shine before, String text) throws BadPayload {
        double[] parts = numbers("hs", text, 2);
        return color(before, ColorMode.HS, new Color.Hs(parts[0], parts[1]));
    }

    private Shine xy(Shine before, String text) throws BadPayload {
        double[] parts = numbers("xy", text, 2);
        return color(before, ColorMode.XY, new Color.Xy(parts[0], parts[1]));
    }

    private Shine rgb(Shine before, ColorMode way, double[] parts) {
        return color(before, way, new Color.Rgb((int) parts[0], (int) parts[1], (int) parts[2]));
    }

    private Shine color(Shine before, ColorMode way, Color color) {
        return before.color(saysWay && before.mode() != null ? before.mode() : way, color);
    }

    private static double[] numbers(String aspect, String text, int count) throws BadPayload {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) numbers[i] = Numbers.of(parts[i]);
        for (double number : numbers) {
            if (parts.length != count || !(number >= 0))
                throw new BadPayload(aspect, text, count + " numbers parted by commas");
        }
        return numbers;
    }

    /** Returns the words for a colour, by the names they have in templates. */
    static Map<String, @Nullable Object> write(Color color, ColorMode way, boolean kelvin) {
        var words = new LinkedHashMap<String, @Nullable Object>();
        switch (way) {
            case COLOR_TEMP -> {
                int white = color instanceof Color.Kelvin is ? is.kelvin() : 0;
                words.put("value", (long) (kelvin ? white : Scale.mired(white)));
            }
            case HS -> {
                words.put("hue", color.hs().hue());
                words.put("sat", color.hs().saturation());
            }
            case XY -> {
                words.put("x", color.xy().x());
                words.put("y", color.xy().y());
            }
            case RGBW -> {
                int[] mix = Colors.rgbw(color);
                String[] names = {"red", "green", "blue", "white"};
                for (int i = 0; i < mix.length; i++) words.put(names[i], (long) mix[i]);
            }
            default -> {
                var mix = color.rgb();
                words.put("red", (long) mix.red());
                words.put("green", (long) mix.green());
                words.put("blue", (long) mix.blue());
                if (way != ColorMode.RGBWW) break;
                words.put("cold_white", 0L);
                words.put("warm_white", 0L);
            }
        }
        return words;
    }

    /** Returns words as they are sent without a template. */
    static String join(Map<String, @Nullable Object> words) {
        return words.values().stream().map(PlainText::of).collect(Collectors.joining(","));
    }
}
