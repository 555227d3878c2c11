package org.hob.templated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A light that shines as its templates say, or as it was asked to where no template says so, and does steps when it is asked to: those of the first of
 * temperature, effect, colour and brightness that it is asked for and has steps for, else those for turning on.
 */
@Callback
final class ComputedLight extends Light {

    private final LightPanes panes;
    private final Glass glass;
    private final Deed turnOn;
    private final Deed turnOff;
    private final Deed setLevel;
    private final Deed setTemperature;
    private final Deed setHs;
    private final Deed setRgb;
    private final Deed setEffect;
    private final boolean isAssumed;
    private @Nullable Boolean isOn;
    private @Nullable Integer brightness;
    private @Nullable Color color;
    private @Nullable String effect;

    ComputedLight(Setting in, EntityDescription as, LightPlan plan) {
        super(as, Traits.of(plan.modes().toArray(new ColorMode[0])));
        var name = as.friendlyName();
        glass = new Glass(in, name, this::id, plan, this::look);
        panes = new LightPanes(glass, plan);
        var whose = "template light " + name + ": ";
        turnOn = Deed.of(in, glass, whose + "turn_on", plan.turnOn());
        turnOff = Deed.of(in, glass, whose + "turn_off", plan.turnOff());
        setLevel = Deed.of(in, glass, whose + "set_level", plan.setLevel());
        setTemperature = Deed.of(in, glass, whose + "set_temperature", plan.setTemperature());
        setHs = Deed.of(in, glass, whose + "set_hs", plan.setHs());
        setRgb = Deed.of(in, glass, whose + "set_rgb", plan.setRgb());
        setEffect = Deed.of(in, glass, whose + "set_effect", plan.setEffect());
        isAssumed = plan.isAssumed();
        if (!panes.state().isThere() && !glass.isTriggered()) isOn = false;
    }

    @Coroutine
    @Override
    public void arrived() {
        glass.begin();
    }

    private void look() {
        if (!glass.isWaiting()) {
            can(panes.traits());
            if (panes.state().isThere()) {
                var value = panes.state().value();
                isOn = value == null ? null : (Boolean) Template.isTrue(value);
            }
            if (panes.level().isThere()) brightness = panes.brightness().orElse(null);
            if (panes.effect().isThere()) effect = panes.shownEffect().orElse(null);
            if (panes.saysColor()) color = panes.color(color).orElse(null);
        }
        show();
    }

    private void show() {
        if (!glass.isAvailable()) unavailable();
        else if (isOn == null) unknown(glass.more());
        else if (!isOn) report(Reading.OFF, glass.more());
        else report(new Reading(true, brightness, mode(), color, effect), glass.more());
    }

    private @Nullable ColorMode mode() {
        var modes = ((Traits) traits()).supportedColorModes();
        return switch (color) {
            case Color.Kelvin white -> ColorMode.COLOR_TEMP;
            case Color.Hs hue -> ColorMode.HS;
            case Color.Rgb mix -> ColorMode.RGB;
            case Color.Xy point -> ColorMode.XY;
            case null -> modes.size() == 1 ? modes.iterator().next() : null;
        };
    }

    @Coroutine
    @Override
    public void turnOn(TurnOn how) throws Exception {
        var asked = color(how.color());
        play(how, asked);
        boolean assumed = isAssumed;
        if (assumed) isOn = true;
        if (how.brightness() != null && !panes.level().isThere()) {
            brightness = how.brightness();
            assumed = true;
        }
        if (how.effect() != null && !panes.effect().isThere()) {
            effect = how.effect();
            assumed = true;
        }
        if (asked != null && !panes.says(asked)) {
            color = asked;
            assumed = true;
        }
        if (assumed) show();
    }

    /** Returns the colour in a way for which there are steps. */
    private @Nullable Color color(@Nullable Color asked) {
        return switch (asked) {
            case null -> null;
            case Color.Kelvin white when setTemperature.isThere() -> white;
            case Color.Kelvin white when setHs.isThere() -> white.hs();
            case Color.Hs hue when setHs.isThere() -> hue;
            case Color other when setRgb.isThere() -> other.rgb();
            case Color other -> setHs.isThere() ? other.hs() : null;
        };
    }

    private void play(TurnOn how, @Nullable Color asked) throws Exception {
        var more = new LinkedHashMap<String, Object>();
        if (how.brightness() != null) more.put("brightness", how.brightness());
        if (how.transition() != null && panes.hasTransition()) {
            more.put("transition", how.transition().toMillis() / 1000.0);
        }
        deed(how, asked, more).play(more);
    }

    private Deed deed(TurnOn how, @Nullable Color asked, Map<String, Object> more) {
        if (asked instanceof Color.Kelvin(int kelvin)) {
            more.put("color_temp_kelvin", kelvin);
            more.put("color_temp", 1_000_000 / kelvin);
            return setTemperature;
        }
        if (how.effect() != null && setEffect.isThere()) {
            more.put("effect", how.effect());
            return setEffect;
        }
        if (asked instanceof Color.Hs(double hue, double saturation)) {
            more.put("hs", List.of(hue, saturation));
            more.put("h", (int) hue);
            more.put("s", (int) saturation);
            return setHs;
        }
        if (asked instanceof Color.Rgb(int red, int green, int blue)) {
            more.put("rgb", List.of(red, green, blue));
            more.put("r", red);
            more.put("g", green);
            more.put("b", blue);
            return setRgb;
        }
        return how.brightness() != null && setLevel.isThere() ? setLevel : turnOn;
    }

    @Coroutine
    @Override
    public void turnOff(TurnOff how) throws Exception {
        Optional<Double> slowly = how.transition() != null && panes.hasTransition()
                ? Optional.of(how.transition().toMillis() / 1000.0)
                : Optional.empty();
        turnOff.play(slowly.<Map<String, Object>>map(time -> Map.of("transition", time))
                .orElse(Map.of()));
        if (!isAssumed) return;
        isOn = false;
        show();
    }
}
