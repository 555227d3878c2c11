package org.hob.mqtt.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.hob.job.Coroutine;
import org.hob.mqtt.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An announced light that says and hears everything in one JSON object.
 *
 * @param common what every kind has
 * @param state where it says how it is, if it does
 * @param command where it takes commands
 * @param traits what it can do
 * @param scale its steps of brightness
 * @param kelvin whether it says its white in kelvin, not in mireds
 * @param optimistic whether a command's effect is taken for granted
 */
record JsonLight(
        Common common,
        Optional<String> state,
        Command command,
        Light.Traits traits,
        Scale scale,
        boolean kelvin,
        boolean optimistic)
        implements Component {

    private static final int BRIGHTEST = 255;

    static JsonLight read(Keys keys) throws BadPayload {
        var common = Common.read(keys, "MQTT Light");
        var state = keys.listenTo("state_topic");
        boolean optimistic = state.isEmpty() || keys.flag("optimistic", false);
        var effects = keys.flag("effect", false) ? keys.texts("effect_list") : List.<String>of();
        keys.flag("flash", true);
        return new JsonLight(
                optimistic ? common.unconfirmed() : common,
                state,
                Keys.required("command_topic", Command.read(keys, "command_topic", ""), "a topic"),
                LightKeys.traits(keys, modes(keys), effects, keys.flag("transition", true)),
                new Scale(keys.positive("brightness_scale", BRIGHTEST)),
                keys.flag("color_temp_kelvin", false),
                optimistic);
    }

    /** Older devices say each way by a flag of its own. */
    private static Set<ColorMode> modes(Keys keys) throws BadPayload {
        var modes = LightKeys.modes(keys);
        boolean dims = keys.flag("brightness", false);
        if (!modes.isEmpty()) return modes;
        for (var old : List.of(ColorMode.COLOR_TEMP, ColorMode.HS, ColorMode.RGB, ColorMode.XY)) {
            if (keys.flag(old.name().toLowerCase(Locale.ROOT), false)) modes.add(old);
        }
        if (modes.isEmpty()) modes.add(dims ? ColorMode.BRIGHTNESS : ColorMode.ONOFF);
        return modes;
    }

    @Override
    public Live<?> live(Place place) {
        var lamp = new Lamp(this);
        var live = new Live<Light.Reading>(place, common, Optional.empty(), itself -> new Device(this, lamp, itself));
        return live.hear(state, payload -> lamp.hear(payload, live));
    }

    /** What the lamp said so far. */
    private static final class Lamp {

        private final JsonLight is;
        private Shine shine = Shine.UNKNOWN;

        Lamp(JsonLight is) {
            this.is = is;
        }

        void hear(Payload payload, Live<Light.Reading> live) throws BadPayload {
            shine = new JsonShine(is.traits, is.scale, is.kelvin).read(payload.object(), shine);
            tell(live);
        }

        void taken(Shine granted, Live<Light.Reading> live) {
            shine = granted;
            tell(live);
        }

        private void tell(Live<Light.Reading> live) {
            shine.reading(is.traits).ifPresentOrElse(live::show, live::showUnknown);
        }
    }

    @Coroutine
    private static final class Device extends Light {

        private final JsonLight is;
        private final Lamp lamp;
        private final Live<Reading> live;

        Device(JsonLight is, Lamp lamp, Live<Reading> live) {
            super(is.common.description(), is.traits);
            this.is = is;
            this.lamp = lamp;
            this.live = live;
        }

        @Override
        public void turnOn(TurnOn how) {
            if (Integer.valueOf(0).equals(how.brightness())) {
                turnOff(new TurnOff(how.transition()));
                return;
            }
            var message = new LinkedHashMap<String, @Nullable Object>();
            message.put("state", "ON");
            if (how.brightness() != null) message.put("brightness", is.scale.toDevice(how.brightness()));
            var way = how.color() == null ? ColorMode.ONOFF : color(how.color(), message);
            if (how.effect() != null) message.put("effect", how.effect());
            if (how.transition() != null) message.put("transition", Durations.seconds(how.transition()));
            send(message);
            if (is.optimistic) lamp.taken(lamp.shine.after(how, way), live);
        }

        private ColorMode color(Color color, Map<String, @Nullable Object> message) {
            var way = Colors.way(color, is.traits.supportedColorModes())
                    .orElseThrow(() -> unsupported(new TurnOn().color(color)));
            if (way == ColorMode.COLOR_TEMP && color instanceof Color.Kelvin white) {
                message.put("color_temp", is.kelvin ? white.kelvin() : Scale.mired(white.kelvin()));
            } else {
                message.put("color", JsonShine.write(color, way));
            }
            return way;
        }

        @Override
        public void turnOff(TurnOff how) {
            var message = new LinkedHashMap<String, @Nullable Object>();
            message.put("state", "OFF");
            if (how.transition() != null) message.put("transition", Durations.seconds(how.transition()));
            send(message);
            if (is.optimistic) lamp.taken(lamp.shine.on(false), live);
        }

        private void send(Map<String, @Nullable Object> message) {
            is.command.send(live.place().mqtt(), Json.write(message));
        }
    }
}
