package org.hob.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.hob.domain.Light.Feature;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** How lights shine together: the means of those that are on, in the way that most of them shine. */
final class Shine {

    private static final String NO_EFFECT = "None";

    private Shine() {}

    /** Returns what those can do together: all that one of them can. */
    static Light.Traits traits(List<State> states) {
        var modes = EnumSet.noneOf(ColorMode.class);
        var effects = new TreeSet<String>();
        for (var state : states) {
            texts(state, "supported_color_modes").forEach(name -> mode(name).ifPresent(modes::add));
            texts(state, "effect_list").forEach(effects::add);
        }
        if (modes.stream().anyMatch(mode -> mode != ColorMode.ONOFF)) modes.remove(ColorMode.ONOFF);
        if (modes.stream().anyMatch(mode -> mode != ColorMode.BRIGHTNESS)) modes.remove(ColorMode.BRIGHTNESS);
        if (modes.isEmpty()) modes.add(ColorMode.ONOFF);
        return new Light.Traits(
                modes,
                inOrder(effects),
                limit(states, "min_color_temp_kelvin", Comparator.naturalOrder(), 2000),
                limit(states, "max_color_temp_kelvin", Comparator.reverseOrder(), 6535),
                features(states));
    }

    private static List<String> inOrder(Set<String> effects) {
        var all = new ArrayList<>(effects);
        if (all.remove(NO_EFFECT)) all.addFirst(NO_EFFECT);
        return all;
    }

    private static Stream<String> texts(State state, String key) {
        return state.attributes().get(key) instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.empty();
    }

    private static Optional<ColorMode> mode(String name) {
        for (var known : ColorMode.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(known);
        }
        return Optional.empty();
    }

    private static int limit(List<State> states, String key, Comparator<Integer> order, int usual) {
        return numbers(states, key).map(Number::intValue).min(order).orElse(usual);
    }

    private static Stream<Number> numbers(List<State> states, String key) {
        return states.stream()
                .map(state -> state.attributes().get(key))
                .filter(Number.class::isInstance)
                .map(Number.class::cast);
    }

    private static Set<Feature> features(List<State> states) {
        int mask =
                numbers(states, "supported_features").mapToInt(Number::intValue).reduce(0, (one, other) -> one | other);
        var features = EnumSet.noneOf(Feature.class);
        if ((mask & 4) != 0) features.add(Feature.EFFECT);
        if ((mask & 8) != 0) features.add(Feature.FLASH);
        if ((mask & 32) != 0) features.add(Feature.TRANSITION);
        return features;
    }

    /** Returns how those shine that are on. */
    static Light.Reading of(List<State> on) {
        var readings = on.stream()
                .flatMap(state -> state.reading(Light.Reading.class).stream())
                .toList();
        var mode = most(
                readings.stream()
                        .flatMap(each -> Stream.ofNullable(each.colorMode()))
                        .toList(),
                Shine::weight);
        var bright = numbers(on, "brightness").mapToInt(Number::intValue).average();
        var effects = readings.stream()
                .flatMap(each -> Stream.ofNullable(each.effect()))
                .toList();
        return new Light.Reading(
                true,
                bright.isPresent() ? (int) bright.getAsDouble() : null,
                mode.orElse(readings.isEmpty() ? ColorMode.ONOFF : null),
                mode.map(kind -> color(
                                kind,
                                readings.stream()
                                        .flatMap(each -> Stream.ofNullable(each.color()))
                                        .toList()))
                        .orElse(null),
                most(effects, (_, count) -> count).orElse(null));
    }

    /** The modes without colour count only where there is no other. */
    private static long weight(ColorMode mode, long count) {
        return switch (mode) {
            case ONOFF -> -1;
            case BRIGHTNESS -> 0;
            default -> count;
        };
    }

    /** How much the number of times that something is there counts. */
    private interface Weight<T> {

        long of(T what, long count);
    }

    private static <T> Optional<T> most(List<T> all, Weight<T> weight) {
        var counts = new LinkedHashMap<T, Long>();
        for (var each : all) counts.merge(each, 1L, Long::sum);
        T best = null;
        for (var each : counts.keySet()) {
            if (best == null || weigh(each, counts, weight) > weigh(best, counts, weight)) best = each;
        }
        return Optional.ofNullable(best);
    }

    private static <T> long weigh(T what, Map<T, Long> counts, Weight<T> weight) {
        return weight.of(what, counts.getOrDefault(what, 0L));
    }

    private static @Nullable Color color(ColorMode mode, List<Color> colors) {
        return switch (mode) {
            case COLOR_TEMP -> kelvin(only(colors, Color.Kelvin.class));
            case HS -> hs(only(colors, Color.Hs.class));
            case XY -> xy(only(colors, Color.Xy.class));
            case RGB, RGBW, RGBWW -> rgb(only(colors, Color.Rgb.class));
            default -> null;
        };
    }

    private static <C extends Color> List<C> only(List<Color> colors, Class<C> kind) {
        return colors.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <C> double mean(List<C> all, ToDoubleFunction<C> of) {
        return all.stream().mapToDouble(of).average().orElse(0);
    }

    private static @Nullable Color kelvin(List<Color.Kelvin> all) {
        return all.isEmpty() ? null : new Color.Kelvin((int) mean(all, Color.Kelvin::kelvin));
    }

    /** Hues go round: the mean of 350° and 10° is 0°. */
    private static @Nullable Color hs(List<Color.Hs> all) {
        if (all.isEmpty()) return null;
        if (all.size() == 1) return all.getFirst();
        double sine = mean(all, color -> Math.sin(Math.toRadians(color.hue())));
        double cosine = mean(all, color -> Math.cos(Math.toRadians(color.hue())));
        double hue = (Math.toDegrees(Math.atan2(sine, cosine)) + 360) % 360;
        return new Color.Hs(Math.round(hue * 1e6) / 1e6, mean(all, Color.Hs::saturation));
    }

    private static @Nullable Color xy(List<Color.Xy> all) {
        return all.isEmpty() ? null : new Color.Xy(mean(all, Color.Xy::x), mean(all, Color.Xy::y));
    }

    private static @Nullable Color rgb(List<Color.Rgb> all) {
        return all.isEmpty()
                ? null
                : new Color.Rgb((int) mean(all, Color.Rgb::red), (int) mean(all, Color.Rgb::green), (int)
                        mean(all, Color.Rgb::blue));
    }
}
