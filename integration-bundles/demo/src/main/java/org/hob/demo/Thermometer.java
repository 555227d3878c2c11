package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import org.hob.domain.Sensor;
import org.hob.home.Home;
import org.hob.job.Callback;

/** The weather of a mild day that lasts ten minutes, asked in callbacks. */
final class Thermometer extends Sensor {

    private static final double MEAN = 12;
    private static final double SWING = 6;
    private static final double DAY_SECONDS = 600;
    private static final double TENTHS = 10;

    private final Home home;

    Thermometer(String prefix, Home home) {
        super(
                named(prefix + "Outdoor temperature")
                        .id(prefix + "outdoor temperature")
                        .polled(Duration.ofSeconds(5)),
                Traits.measures("temperature", "°C"));
        this.home = home;
    }

    @Callback
    @Override
    public Reading update() {
        double day = home.now().getEpochSecond() % DAY_SECONDS / DAY_SECONDS;
        double now = MEAN + SWING * Math.sin(2 * Math.PI * day);
        return Reading.of(Math.round(now * TENTHS) / TENTHS);
    }
}
