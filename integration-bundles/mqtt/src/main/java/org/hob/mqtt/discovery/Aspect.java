package org.hob.mqtt.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hob.domain.Light.ColorMode;

/**
 * One side of a light in the basic schema: what it says of it, and how it is changed.
 *
 * @param state where it says how it is, if it does
 * @param value what is to be made of that
 * @param command how it is changed, if it can be
 */
record Aspect(Optional<String> state, Optional<Rendering> value, Optional<Command> command) {

    static final Aspect NONE = new Aspect(Optional.empty(), Optional.empty(), Optional.empty());

    private static final List<String> NAMES =
            List.of("brightness", "color_mode", "color_temp", "effect", "hs", "rgb", "rgbw", "rgbww", "white", "xy");

    /** Reads those that are announced, by their names. */
    static Map<String, Aspect> readAll(Keys keys) throws BadPayload {
        var all = new HashMap<String, Aspect>();
        for (var name : NAMES) {
            var aspect = new Aspect(
                    keys.listenTo(name + "_state_topic"),
                    keys.template(name + "_value_template"),
                    Command.read(keys, name + "_command_topic", name + "_command_template"));
            if (aspect.state().isPresent() || aspect.command().isPresent()) all.put(name, aspect);
        }
        return Map.copyOf(all);
    }

    /** Returns the name of the side that is that way to shine. */
    static String of(ColorMode way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a message says. */
    String read(Payload payload) throws BadPayload {
        return Rendering.text(value, payload);
    }
}
