package org.hob.itests.runtime;

import static org.hob.entity.EntityDescription.named;

import org.hob.domain.Switch;
import org.hob.job.Callback;

/** A lamp that does what it is told at once. */
@Callback
final class Lamp extends Switch {

    Lamp(String name) {
        super(named(name).id(name));
    }

    @Override
    public void turnOn(TurnOn how) {
        report(true);
    }

    @Override
    public void turnOff(TurnOff how) {
        report(false);
    }
}
