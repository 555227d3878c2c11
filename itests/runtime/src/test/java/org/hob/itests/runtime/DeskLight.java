package org.hob.itests.runtime;

import static org.hob.entity.EntityDescription.named;

import org.hob.domain.Light;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle with one light, {@code light.desk}. */
public final class DeskLight implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(Platform.class, new Desk(), null);
    }

    @Override
    public void stop(BundleContext context) {}

    @Callback
    static final class Desk implements Platform {

        @Override
        public void setUp(Home home) {
            home.addEntities(new Dimmed());
        }
    }

    @Callback
    static final class Dimmed extends Light {

        private static final int FULL = 255;

        Dimmed() {
            super(named("Desk").id("desk"), Traits.DIMMABLE);
            report(Reading.OFF);
        }

        @Override
        public void turnOn(TurnOn how) {
            report(Reading.bright(how.brightness() == null ? FULL : how.brightness()));
        }

        @Override
        public void turnOff(TurnOff how) {
            report(Reading.OFF);
        }
    }
}
