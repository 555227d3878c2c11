package org.hob.itests.runtime;

import static org.hob.entity.EntityDescription.named;
import static org.hob.job.Job.callback;

import java.util.concurrent.CountDownLatch;
import org.hob.domain.Switch;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle with one switch, {@code switch.dozer}, that keeps the turn: turned on it takes a nap, turned off it sleeps for ever. */
public final class Dozer implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(Platform.class, new Bed(), null);
    }

    @Override
    public void stop(BundleContext context) {}

    @Callback
    static final class Bed implements Platform {

        @Override
        public void setUp(Home home) {
            home.addEntities(new Sleeper(home));
        }
    }

    @Callback
    static final class Sleeper extends Switch {

        private static final int NAP_MILLIS = 100;

        private final Home home;

        Sleeper(Home home) {
            super(named("Dozer").id("dozer"));
            this.home = home;
            report(false);
        }

        @Override
        public void turnOn(TurnOn how) throws InterruptedException {
            Thread.sleep(NAP_MILLIS); // Sleeps on purpose: the guard is to notice
            report(true);
        }

        @Override
        public void turnOff(TurnOff how) {
            home.add(callback(() -> new CountDownLatch(1).await()));
        }
    }
}
