package org.hob.itests.runtime;

import org.hob.domain.Switch;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Coroutine;
import org.hob.job.LoopView;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** A bundle that knows nothing but the API: it brings a lamp, turns it on and says what it sees. */
public final class StockHouse implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(Platform.class, new LampInTheCellar(), null);
        new CarrierSeen(context).open();
    }

    @Override
    public void stop(BundleContext context) {}

    @Coroutine
    static final class LampInTheCellar implements Platform {

        @Override
        public void setUp(Home home) {
            Lamp lamp = new Lamp("Cellar");
            home.addEntities(lamp);
            EntityId cellar = EntityId.of("switch.cellar");
            home.actions().call(new Switch.TurnOn(), cellar).await();
            State on = home.states().until(cellar, "on");
            System.out.println("STOCK " + on.id() + " " + on.value());
        }
    }

    static final class CarrierSeen extends ServiceTracker<LoopView, LoopView> {

        CarrierSeen(BundleContext context) {
            super(context, LoopView.class, null);
        }

        @Override
        public LoopView addingService(ServiceReference<LoopView> reference) {
            LoopView loop = super.addingService(reference);
            System.out.println("STOCK carrier " + loop.status().carrier());
            return loop;
        }
    }
}
