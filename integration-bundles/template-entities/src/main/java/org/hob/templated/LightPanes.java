package org.hob.templated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hob.domain.Color;
import org.hob.domain.Light.Feature;
import org.hob.domain.Light.Traits;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/** The templates of a light, and what they mean. Fields belong to the turn. */
final class LightPanes {

    private static final int BRIGHTEST = 255;
    private static final int MIRED = 1_000_000;
    private static final int COLDEST = 153;
    private static final int WARMEST = 500;

    private final LightPlan plan;
    private final Pane state;
    private final Pane level;
    private final Pane temperature;
    private final Pane hs;
    private final Pane rgb;
    private final Pane effect;
    private final Pane effectList;
    private final Pane minMireds;
    private final Pane maxMireds;
    private final Pane supportsTransition;
    private List<Color> said = List.of();

    LightPanes(Glass glass, LightPlan plan) {
        this.plan = plan;
        state = glass.pane("state", plan.state());
        level = glass.pane("level", plan.level());
        temperature = glass.pane("temperature", plan.temperature());
        hs = glass.pane("hs", plan.hs());
        rgb = glass.pane("rgb", plan.rgb());
        effect = glass.pane("effect", plan.effect());
        effectList = glass.pane("effect_list", plan.effectList());
        minMireds = glass.pane("min_mireds", plan.minMireds());
        maxMireds = glass.pane("max_mireds", plan.maxMireds());
        supportsTransition = glass.pane("supports_transition", plan.supportsTransition());
    }

    Pane state() {
        return state;
    }

    Pane level() {
        return level;
    }

    Pane effect() {
        return effect;
    }

    boolean hasTransition() {
        return Template.isTrue(supportsTransition.value());
    }

    /** Returns what the light can do now. */
    Traits traits() {
        var features = EnumSet.noneOf(Feature.class);
        if (plan.setEffect() != null) features.add(Feature.EFFECT);
        if (hasTransition()) features.add(Feature.TRANSITION);
        return new Traits(
                plan.modes(),
                effects(),
                MIRED / mireds(maxMireds, WARMEST),
                MIRED / mireds(minMireds, COLDEST),
                features);
    }

    private static int mireds(Pane pane, int usual) {
        return whole(pane, 1, MIRED).orElse(usual);
    }

    private List<String> effects() {
        var effects = new ArrayList<String>();
        switch (effectList.something().orElse(null)) {
            case null -> {}
            case List<?> names -> names.forEach(name -> effects.add(String.valueOf(name)));
            case Object other -> effectList.complain(other + " (expected: a list of effects)");
        }
        return effects;
    }

    Optional<Integer> brightness() {
        return whole(level, 0, BRIGHTEST);
    }

    Optional<String> shownEffect() {
        var name = effect.something().map(String::valueOf);
        var known = effects();
        if (name.isEmpty() || known.contains(name.get())) return name;
        effect.complain(name.get() + " (expected: one of " + known + ')');
        return Optional.empty();
    }

    private static Optional<Integer> whole(Pane pane, int least, int most) {
        return pane.something().flatMap(value -> {
            var number = number(value);
            if (number.isPresent() && number.get() >= least && number.get() < most + 1.0) {
                return Optional.of(number.get().intValue());
            }
            pane.complain(value + " (expected: a number from " + least + " to " + most + ')');
            return Optional.empty();
        });
    }

    private static Optional<Double> number(@Nullable Object value) {
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(value.toString().strip()).doubleValue());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    // ---- colours

    boolean saysColor() {
        return temperature.isThere() || hs.isThere() || rgb.isThere();
    }

    /** Returns whether a template says what colours of that kind the light has. */
    boolean says(Color color) {
        return switch (color) {
            case Color.Kelvin white -> temperature.isThere();
            case Color.Rgb mix -> rgb.isThere();
            case Color.Hs hue -> hs.isThere();
            case Color.Xy point -> false;
        };
    }

    /** Returns the colour: the one that has changed last, of those that templates say. */
    Optional<Color> color(@Nullable Color before) {
        var now = new ArrayList<Color>();
        white().ifPresent(now::add);
        hue().ifPresent(now::add);
        mix().ifPresent(now::add);
        var fresh = now.stream().filter(color -> !said.contains(color)).findFirst();
        said = List.copyOf(now);
        if (fresh.isPresent()) return fresh;
        boolean isStill = before != null && (!says(before) || now.contains(before));
        return isStill
                ? Optional.of(Objects.requireNonNull(before))
                : now.stream().findFirst();
    }

    private Optional<Color> white() {
        return whole(temperature, mireds(minMireds, COLDEST), mireds(maxMireds, WARMEST))
                .map(mireds -> new Color.Kelvin(MIRED / mireds));
    }

    private Optional<Color> hue() {
        return parts(hs, 2, 360, "hue, 0 to 360, and saturation, 0 to 100")
                .filter(parts -> parts.get(1) <= 100)
                .map(parts -> new Color.Hs(parts.get(0), parts.get(1)));
    }

    private Optional<Color> mix() {
        return parts(rgb, 3, BRIGHTEST, "red, green and blue, 0 to 255")
                .map(parts -> new Color.Rgb(
                        parts.get(0).intValue(),
                        parts.get(1).intValue(),
                        parts.get(2).intValue()));
    }

    /** Returns so many numbers, of a list or of a text with commas. */
    private static Optional<List<Double>> parts(Pane pane, int count, int most, String expected) {
        var value = pane.something();
        if (value.isEmpty()) return Optional.empty();
        var texts = value.get() instanceof List<?> many
                ? many
                : List.of(value.get().toString().replaceAll("[()\\[\\]]", "").split(",", -1));
        var parts = texts.stream().flatMap(part -> number(part).stream()).toList();
        boolean isRight = texts.size() == count
                && parts.size() == count
                && parts.stream().allMatch(part -> part >= 0 && part <= most);
        if (isRight) return Optional.of(parts);
        pane.complain(value.get() + " (expected: " + expected + ')');
        return Optional.empty();
    }
}
