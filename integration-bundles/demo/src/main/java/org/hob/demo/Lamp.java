package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import org.hob.domain.Light;
import org.hob.job.Callback;

/** A lamp that can be dimmed, in callbacks: what it does takes no time. */
@Callback
final class Lamp extends Light {

    private int last = 255;

    Lamp(String name) {
        super(named(name).id("lamp " + name), Traits.DIMMABLE);
        report(Reading.OFF);
    }

    @Override
    public void turnOn(TurnOn how) {
        if (how.brightness() != null) last = how.brightness();
        report(Reading.bright(last));
    }

    @Override
    public void turnOff(TurnOff how) {
        report(Reading.OFF);
    }
}
