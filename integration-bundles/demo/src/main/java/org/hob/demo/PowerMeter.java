package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.hob.domain.Sensor;
import org.hob.domain.Sensor.Traits;
import org.hob.home.Coordinator;
import org.hob.home.Home;
import org.hob.job.Callback;

/** A meter that says all it measures at once: one poll for three sensors. */
@Callback
final class PowerMeter {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final double VOLT = 230;
    private static final double MEAN_WATT = 400;
    private static final double SWING = 150;
    private static final double MINUTE = 60;
    private static final double TENTHS = 10;

    private final Home home;

    private PowerMeter(Home home) {
        this.home = home;
    }

    /** What it says. */
    private record Report(double volt, double watt) {
        double ampere() {
            return watt / volt;
        }
    }

    /** Brings its sensors. */
    static void addTo(Home home, String prefix) {
        var meter = home.poll(EVERY, new PowerMeter(home)::read);
        add(home, meter, prefix + "Voltage", Traits.measures("voltage", "V"), Report::volt);
        add(home, meter, prefix + "Current", Traits.measures("current", "A"), Report::ampere);
        add(home, meter, prefix + "Power", Traits.measures("power", "W"), Report::watt);
    }

    private static void add(
            Home home, Coordinator<Report> meter, String name, Traits traits, ToDoubleFunction<Report> value) {
        var sensor = new Sensor(named(name).id(name), traits);
        meter.feed(sensor, report -> Sensor.Reading.of(Math.round(value.applyAsDouble(report) * TENTHS) / TENTHS));
        home.addEntities(sensor);
    }

    private Report read() {
        double minute = home.now().getEpochSecond() % MINUTE / MINUTE;
        return new Report(VOLT, MEAN_WATT + SWING * Math.sin(2 * Math.PI * minute));
    }
}
