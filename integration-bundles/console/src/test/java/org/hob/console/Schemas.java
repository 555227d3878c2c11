package org.hob.console;

import java.util.List;
import java.util.Optional;
import org.hob.action.ActionSchema;

/** Actions as a light has them. */
final class Schemas {

    static final ActionSchema.Field BRIGHTNESS = new ActionSchema.Field(
            "brightness",
            "How bright",
            ActionSchema.Type.NUMBER,
            false,
            Optional.of(0.0),
            Optional.of(255.0),
            Optional.empty(),
            List.of());
    static final ActionSchema.Field TRANSITION = new ActionSchema.Field(
            "transition",
            "How slowly",
            ActionSchema.Type.DURATION,
            false,
            Optional.of(0.0),
            Optional.of(300.0),
            Optional.of("s"),
            List.of());
    static final ActionSchema.Field COLOR = plain("rgb_color", "Red, green and blue, 0–255", ActionSchema.Type.LIST);
    static final ActionSchema.Field KELVIN = new ActionSchema.Field(
            "color_temp_kelvin",
            "In which white",
            ActionSchema.Type.NUMBER,
            false,
            Optional.of(1.0),
            Optional.of(40_000.0),
            Optional.of("K"),
            List.of());
    static final ActionSchema TURN_ON = new ActionSchema(
            "light.turn_on",
            "Turns the light on, and makes it so.",
            List.of(
                    BRIGHTNESS,
                    KELVIN,
                    plain("hs_color", "Hue and saturation", ActionSchema.Type.LIST),
                    COLOR,
                    plain("xy_color", "A point", ActionSchema.Type.LIST),
                    plain("effect", "With which effect", ActionSchema.Type.TEXT),
                    TRANSITION),
            false);
    static final ActionSchema TURN_OFF =
            new ActionSchema("light.turn_off", "Turns the light off.", List.of(TRANSITION), false);
    static final ActionSchema PRESS = new ActionSchema("button.press", "Presses it.", List.of(), false);

    private Schemas() {}

    static ActionSchema.Field plain(String name, String doc, ActionSchema.Type type) {
        return new ActionSchema.Field(
                name, doc, type, false, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static ActionSchema plainly(String name) {
        return new ActionSchema(name, "Does it.", List.of(), false);
    }
}
