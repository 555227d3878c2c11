package org.hob.core.home;

import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hob.domain.Sensor;
import org.hob.home.Coordinator;
import org.hob.job.Work;
import org.jspecify.annotations.Nullable;

/** A house with something to read from. */
abstract class OpenMeter extends OpenHouse {

    static final Duration INTERVAL = Duration.ofSeconds(30);
    static final Duration COOLDOWN = Duration.ofSeconds(10);

    final List<Object> heard = new ArrayList<>();
    int reads;

    @Nullable
    Exception failure;

    OpenMeter(boolean portable) {
        super(portable);
    }

    final int read() throws Exception {
        reads++;
        if (failure != null) throw failure;
        return reads;
    }

    final Coordinator<Integer> meter() {
        return home.poll(INTERVAL, Work.callback(this::read));
    }

    final Sensor sensor(Coordinator<Integer> meter, String name) {
        var sensor = new Sensor(named(name).id(name), Sensor.Traits.TEXT);
        meter.feed(sensor, number -> Sensor.Reading.of(name + ' ' + number));
        return sensor;
    }
}
