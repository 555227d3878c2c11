package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hob.domain.Sensor;

/** A meter that thinks for two seconds each time it is asked, on a worker. Nobody waits for it. */
final class SlowMeter extends Sensor {

    private static final long THINKING_SECONDS = 2;
    private static final double STEP = 0.01;

    private double read = 1234.5;

    SlowMeter(String prefix) {
        super(
                named(prefix + "Energy meter").id(prefix + "energy meter").polled(Duration.ofSeconds(10)),
                Traits.counts("energy", "kWh"));
    }

    @Override
    public Reading update() throws InterruptedException {
        TimeUnit.SECONDS.sleep(THINKING_SECONDS);
        read += STEP;
        return Reading.of(Math.round(read / STEP) * STEP);
    }
}
