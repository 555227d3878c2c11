package org.hob.demo;

import java.time.Duration;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A few lights, switches and sensors, each of another kind of job. It needs no configuration; each one there is makes another house of them. */
@Component(configurationPid = "org.hob.demo", configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = DemoHouse.Config.class, factory = true)
public final class DemoHouse implements Platform {

    /** What can be chosen. */
    @ObjectClassDefinition(name = "Hob demo", description = "Devices that are not there.")
    public @interface Config {

        /** Returns what comes before every name. */
        @AttributeDefinition(
                name = "Prefix",
                description = "Comes before every name, so that two of these houses differ.")
        String prefix() default "";

        /** Returns the names of the lights. */
        @AttributeDefinition(name = "Lights", description = "A lamp for each name.")
        String[] lights() default {"Kitchen", "Hall"};

        /** Returns the pause between two movements in the hall. */
        @AttributeDefinition(
                name = "Motion every",
                description = "Seconds between two movements in the hall.",
                min = "1")
        int motion_seconds() default 10;
    }

    private final Config config;

    /** Keeps the configuration; all else waits for {@link #setUp}. */
    @Activate
    public DemoHouse(Config config) {
        this.config = config;
    }

    /** On a worker, since it loads the classes of all devices. */
    @Override
    public void setUp(Home home) {
        var prefix = config.prefix();
        for (var name : config.lights()) home.addEntities(new Lamp(prefix + name));
        home.addEntities(
                new ColorLamp(prefix + "Mood light"),
                new CoffeeMachine(prefix, home),
                new OldRelay(prefix),
                new Thermometer(prefix, home),
                new SlowMeter(prefix),
                new DampCellar(prefix));
        PowerMeter.addTo(home, prefix);
        var motion = new Motion(prefix);
        home.addEntities(motion);
        home.every(Duration.ofSeconds(Math.max(1, config.motion_seconds())), motion::move);
    }
}
