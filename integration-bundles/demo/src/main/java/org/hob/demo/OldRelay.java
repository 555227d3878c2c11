package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import java.util.concurrent.TimeUnit;
import org.hob.domain.Switch;

/** A relay with an old library that blocks: nothing is marked, so all of it runs on workers, one call at a time. */
final class OldRelay extends Switch {

    private static final long SLOW_BUS_MILLIS = 200;

    OldRelay(String prefix) {
        super(named(prefix + "Garden pump").id(prefix + "garden pump").icon("mdi:pump"));
        report(false);
    }

    @Override
    public void turnOn(TurnOn how) throws InterruptedException {
        write();
        report(true);
    }

    @Override
    public void turnOff(TurnOff how) throws InterruptedException {
        write();
        report(false);
    }

    private static void write() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(SLOW_BUS_MILLIS);
    }
}
