package org.acme.lamp;

import static org.hob.entity.EntityDescription.named;

import org.hob.domain.Light;
import org.hob.job.Callback;
import org.hob.job.Task;
import org.jspecify.annotations.NullMarked;

/** A lamp of somebody else's, as an integration would write it. */
@NullMarked
@Callback
public final class Lamp extends Light {

    private final Task<?> never;

    public Lamp(String name, Task<?> never) {
        super(named(name).id(name), Traits.DIMMABLE);
        this.never = never;
    }

    @Override
    public void turnOn(TurnOn how) {
        report(how.brightness() == null ? Reading.bright(255) : Reading.bright(how.brightness()));
    }

    @Override
    public void turnOff(TurnOff how) {
        report(Reading.OFF);
    }

    /** Makes the mistake. */
    public void waitInACallbackHere() {
        never.await();
    }
}
