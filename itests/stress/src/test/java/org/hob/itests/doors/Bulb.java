package org.hob.itests.doors;

import static org.hob.entity.EntityDescription.named;

import org.hob.domain.Light;
import org.hob.job.Callback;

/** A light that does as it is told. */
@Callback
final class Bulb extends Light {

    Bulb(String name) {
        super(named(name).id(name), Traits.DIMMABLE);
    }

    @Override
    public void turnOn(TurnOn how) {
        report(Reading.bright(255));
    }

    @Override
    public void turnOff(TurnOff how) {
        report(Reading.OFF);
    }
}
