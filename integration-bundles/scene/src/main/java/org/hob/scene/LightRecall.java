package org.hob.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hob.entity.Recall;
import org.hob.state.State;
import org.osgi.service.component.annotations.Component;

/** Lights: as bright as they were, in the colour that their mode says, else in the first that is there. */
@Component
public final class LightRecall implements Recall {

    private static final List<String> PLAIN = List.of("brightness", "brightness_pct", "effect", "flash");
    private static final List<String> COLOURS = List.of(
            "hs_color",
            "color_temp_kelvin",
            "color_temp",
            "rgb_color",
            "rgbw_color",
            "rgbww_color",
            "xy_color",
            "color_name",
            "kelvin",
            "profile");
    private static final Map<String, String> BY_MODE = Map.of(
            "color_temp", "color_temp_kelvin",
            "hs", "hs_color",
            "rgb", "rgb_color",
            "rgbw", "rgbw_color",
            "rgbww", "rgbww_color",
            "xy", "xy_color");

    @Override
    public String domain() {
        return "light";
    }

    @Override
    public List<Step> steps(Wanted wanted, State now) {
        boolean on = OnOffRecall.isOn(wanted);
        if (now.is(wanted.state()) && isSame(wanted, now)) return List.of();
        var data = new LinkedHashMap<>(wanted.data());
        if (!on) return List.of(new Step("light.turn_off", data));
        for (var key : PLAIN) copy(key, wanted, data);
        colour(wanted, data);
        return List.of(new Step("light.turn_on", data));
    }

    private static boolean isSame(Wanted wanted, State now) {
        var is = now.attributes();
        return Stream.concat(Stream.of("color_mode"), Stream.concat(PLAIN.stream(), COLOURS.stream()))
                        .filter(wanted.attributes()::containsKey)
                        .allMatch(key -> Objects.equals(wanted.attributes().get(key), is.get(key)))
                && (!wanted.state().equals("on")
                        || !wanted.attributes().isEmpty()
                        || wanted.transition().isEmpty());
    }

    private static void copy(String key, Wanted wanted, Map<String, Object> data) {
        var value = wanted.attributes().get(key);
        if (value != null) data.put(key, value);
    }

    private static void colour(Wanted wanted, Map<String, Object> data) {
        var mode = String.valueOf(wanted.attributes().get("color_mode"));
        var key = BY_MODE.get(mode);
        if (key != null && wanted.attributes().containsKey(key)) {
            copy(key, wanted, data);
            return;
        }
        if (wanted.attributes().containsKey("color_mode") && !mode.equals("color_temp")) {
            if (key != null) {
                throw new IllegalArgumentException("color_mode: " + mode + " (expected: with " + key + ')');
            }
            return;
        }
        COLOURS.stream()
                .filter(wanted.attributes()::containsKey)
                .findFirst()
                .ifPresent(first -> copy(first, wanted, data));
    }
}
