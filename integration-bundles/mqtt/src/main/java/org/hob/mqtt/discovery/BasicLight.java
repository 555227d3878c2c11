package org.hob.mqtt.discovery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.hob.job.Coroutine;
import org.jspecify.annotations.Nullable;

/**
 * An announced light with a topic of its own for each of its sides, in Home Assistant's basic schema.
 *
 * @param common what every kind has
 * @param power whether it is on
 * @param aspects its other sides, by their names
 * @param traits what it can do
 * @param scale its steps of brightness
 * @param whiteScale its steps of white
 * @param kelvin whether it says its white in kelvin, not in mireds
 * @param on what is said to turn it on, and what it says then
 * @param off what is said to turn it off, and what it says then
 * @param first how it is turned on
 * @param optimistic whether a command's effect is taken for granted
 */
record BasicLight(
        Common common,
        Aspect power,
        Map<String, Aspect> aspects,
        Light.Traits traits,
        Scale scale,
        Scale whiteScale,
        boolean kelvin,
        String on,
        String off,
        OnCommand first,
        boolean optimistic)
        implements Component {

    private static final int BRIGHTEST = 255;

    /** How it is turned on, when more is asked than that. */
    enum OnCommand {
        /** The rest first, then on. */
        LAST,
        /** On first, then the rest. */
        FIRST,
        /** By its brightness alone. */
        BRIGHTNESS
    }

    static BasicLight read(Keys keys) throws BadPayload {
        var common = Common.read(keys, "MQTT Light");
        var power = new Aspect(
                keys.listenTo("state_topic"),
                keys.template("state_value_template"),
                Command.read(keys, "command_topic", ""));
        Keys.required("command_topic", power.command(), "a topic");
        boolean optimistic = power.state().isEmpty() || keys.flag("optimistic", false);
        var aspects = Aspect.readAll(keys);
        return new BasicLight(
                optimistic ? common.unconfirmed() : common,
                power,
                aspects,
                LightKeys.traits(keys, modes(keys, aspects), effects(keys, aspects), false),
                new Scale(keys.positive("brightness_scale", BRIGHTEST)),
                new Scale(keys.positive("white_scale", BRIGHTEST)),
                keys.flag("color_temp_kelvin", false),
                keys.text("payload_on", "ON"),
                keys.text("payload_off", "OFF"),
                keys.choice("on_command_type", OnCommand.class).orElse(OnCommand.LAST),
                optimistic);
    }

    private static List<String> effects(Keys keys, Map<String, Aspect> aspects) throws BadPayload {
        var effects = keys.texts("effect_list");
        return aspects.getOrDefault("effect", Aspect.NONE).command().isPresent() ? effects : List.of();
    }

    private static Set<ColorMode> modes(Keys keys, Map<String, Aspect> aspects) throws BadPayload {
        var modes = LightKeys.modes(keys);
        if (!modes.isEmpty()) return modes;
        for (var way : List.of(
                ColorMode.COLOR_TEMP, ColorMode.HS, ColorMode.RGB, ColorMode.RGBW, ColorMode.RGBWW, ColorMode.XY)) {
            var aspect = aspects.getOrDefault(Aspect.of(way), Aspect.NONE);
            if (aspect.command().isPresent()
                    || (way == ColorMode.COLOR_TEMP && aspect.state().isPresent())) modes.add(way);
        }
        if (!modes.isEmpty() && aspects.containsKey("white")) modes.add(ColorMode.WHITE);
        if (modes.isEmpty()) modes.add(aspects.containsKey("brightness") ? ColorMode.BRIGHTNESS : ColorMode.ONOFF);
        return modes;
    }

    @Override
    public Live<?> live(Place place) {
        var lamp = new Lamp(this);
        var live = new Live<Light.Reading>(place, common, Optional.empty(), itself -> new Device(this, lamp, itself));
        live.hear(power.state(), payload -> lamp.power(power.read(payload), live));
        aspects.forEach(
                (name, aspect) -> live.hear(aspect.state(), payload -> lamp.aspect(name, aspect.read(payload), live)));
        return live;
    }

    /** What the lamp said so far. */
    private static final class Lamp {

        private final BasicLight is;
        private final BasicShine words;
        private Shine shine = Shine.UNKNOWN;

        Lamp(BasicLight is) {
            this.is = is;
            words = new BasicShine(is.traits, is.scale, is.kelvin, is.aspects.containsKey("color_mode"));
        }

        void power(String text, Live<Light.Reading> live) throws BadPayload {
            if (text.isEmpty()) return;
            if (text.equals(is.on)) shine = shine.on(true);
            else if (text.equals(is.off)) shine = shine.on(false);
            else if (text.equals("None")) shine = shine.on(null);
            else throw new BadPayload("state", text, is.on + " or " + is.off);
            tell(live);
        }

        void aspect(String name, String text, Live<Light.Reading> live) throws BadPayload {
            if (text.isEmpty() || text.equals("None")) return;
            shine = words.read(name, text, shine);
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

        private final BasicLight is;
        private final Lamp lamp;
        private final Live<Reading> live;

        Device(BasicLight is, Lamp lamp, Live<Reading> live) {
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
            var rest = rest(how);
            if (is.first == OnCommand.FIRST) power(is.on);
            for (var words : rest.entrySet()) send(words.getKey(), words.getValue());
            if (is.first == OnCommand.LAST) power(is.on);
            if (!is.optimistic) return;
            var way = how.color() == null ? ColorMode.ONOFF : way(how);
            lamp.taken(lamp.shine.after(how, way), live);
        }

        private Map<String, Map<String, @Nullable Object>> rest(TurnOn how) {
            var rest = new LinkedHashMap<String, Map<String, @Nullable Object>>();
            if (how.color() != null) rest.put(Aspect.of(way(how)), BasicShine.write(how.color(), way(how), is.kelvin));
            var brightness = how.brightness();
            if (brightness == null && is.first == OnCommand.BRIGHTNESS)
                brightness = lamp.shine.brightness() == null ? Integer.valueOf(BRIGHTEST) : lamp.shine.brightness();
            if (brightness != null) rest.put("brightness", value(is.scale.toDevice(brightness)));
            if (how.effect() != null) rest.put("effect", value(how.effect()));
            return rest;
        }

        private ColorMode way(TurnOn how) {
            if (how.color() == null) return ColorMode.ONOFF;
            return Colors.way(how.color(), is.traits.supportedColorModes()).orElseThrow(() -> unsupported(how));
        }

        private static Map<String, @Nullable Object> value(Object value) {
            var one = new HashMap<String, @Nullable Object>();
            one.put("value", value);
            return one;
        }

        private void send(String aspect, Map<String, @Nullable Object> words) {
            is.aspects
                    .getOrDefault(aspect, Aspect.NONE)
                    .command()
                    .ifPresent(command -> command.send(live.place().mqtt(), BasicShine.join(words), words));
        }

        private void power(String text) {
            is.power.command().ifPresent(command -> command.send(live.place().mqtt(), text));
        }

        @Override
        public void turnOff(TurnOff how) {
            power(is.off);
            if (is.optimistic) lamp.taken(lamp.shine.on(false), live);
        }
    }
}
