package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import java.util.List;
import java.util.Set;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.job.Callback;
import org.jspecify.annotations.Nullable;

/** A lamp with colours and effects. */
@Callback
final class ColorLamp extends Light {

    private static final Traits CAN = new Traits(
            Set.of(ColorMode.COLOR_TEMP, ColorMode.HS),
            List.of("candle", "rainbow"),
            2200,
            6500,
            Set.of(Feature.EFFECT));

    private Reading last = new Reading(true, 200, ColorMode.COLOR_TEMP, new Color.Kelvin(2700), null);

    ColorLamp(String name) {
        super(named(name).id(name).icon("mdi:lava-lamp"), CAN);
        report(Reading.OFF);
    }

    @Override
    public void turnOn(TurnOn how) {
        var color = how.color() == null ? last.color() : how.color();
        var brightness = how.brightness() == null ? last.brightness() : how.brightness();
        last = new Reading(true, brightness, mode(color), color, how.effect());
        report(last);
    }

    private static ColorMode mode(@Nullable Color color) {
        return color instanceof Color.Kelvin ? ColorMode.COLOR_TEMP : ColorMode.HS;
    }

    @Override
    public void turnOff(TurnOff how) {
        report(Reading.OFF);
    }
}
