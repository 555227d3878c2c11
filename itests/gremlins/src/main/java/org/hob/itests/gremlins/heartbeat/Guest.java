package org.hob.itests.gremlins.heartbeat;

import static org.hob.entity.EntityDescription.named;

import org.hob.domain.Switch;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that comes and goes to see whether one still can: it has a switch, {@code switch.guest}. */
public final class Guest implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(Platform.class, new Switches(), null);
    }

    @Override
    public void stop(BundleContext context) {}

    /** Brings the switch. */
    @Callback
    static final class Switches implements Platform {
        @Override
        public void setUp(Home home) {
            home.addEntities(new Plug());
        }
    }

    /** A switch that does what it is told. */
    @Callback
    static final class Plug extends Switch {

        Plug() {
            super(named("Guest").id("gremlins guest").suggest("guest"));
            report(false);
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
}
