package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import org.hob.domain.Sensor;
import org.hob.home.Home;
import org.hob.home.NotReady;
import org.hob.home.Platform;
import org.hob.job.Coroutine;
import org.osgi.service.component.annotations.Component;

/** A cloud that does not answer the first time: the house undoes the attempt, and tries again half a minute later. */
@Component
public final class FarCloud implements Platform {

    private static final Duration LATENCY = Duration.ofMillis(300);

    private boolean awake;

    @Coroutine
    @Override
    public void setUp(Home home) {
        home.sleep(LATENCY);
        if (!awake) {
            awake = true;
            throw new NotReady("the cloud is waking up");
        }
        var forecast = new Sensor(named("Forecast").id("forecast"), Sensor.Traits.TEXT);
        home.addEntities(forecast);
        forecast.report("sunny");
    }
}
