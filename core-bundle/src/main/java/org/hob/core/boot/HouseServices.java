package org.hob.core.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.core.home.House;
import org.hob.guard.Guard;
import org.hob.home.Home;
import org.hob.job.EventLoop;
import org.hob.job.LoopView;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * The services of the core: a {@code Home}, which is also an {@code EventLoop}, for each component that asks; the workers for each bundle; the view of the
 * loop for all.
 */
final class HouseServices {

    private static final String[] HOME = {Home.class.getName(), EventLoop.class.getName()};

    private HouseServices() {}

    static AutoCloseable register(BundleContext context, House house, BundleNames names) {
        return new Stages()
                .add("homes", context.registerService(HOME, new Homes(house, names), null)::unregister)
                .add(
                        "workers",
                        context.registerService(
                                Executor.class,
                                new Workers(house, names),
                                FrameworkUtil.asDictionary(Map.of("hob.pool", "workers")))::unregister)
                .add("view", context.registerService(LoopView.class, house.view(), null)::unregister)
                .add("guard", context.registerService(Guard.class, house.guard(), null)::unregister);
    }

    /** Hands out homes: one for each component instance, so that what one leaves behind goes with its configuration. */
    private static final class Homes implements PrototypeServiceFactory<Object> {

        private final House house;
        private final BundleNames names;
        private final AtomicInteger handedOut = new AtomicInteger();

        Homes(House house, BundleNames names) {
            this.house = house;
            this.names = names;
        }

        @Override
        public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
            var name = names.of(bundle);
            return house.home(name + '#' + handedOut.incrementAndGet(), name);
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {
            house.close((Home) service);
        }
    }

    /** Hands out a bundle's workers. */
    private static final class Workers implements ServiceFactory<Executor> {

        private final House house;
        private final BundleNames names;
        private final Map<Long, Home> homes = new ConcurrentHashMap<>();

        Workers(House house, BundleNames names) {
            this.house = house;
            this.names = names;
        }

        @Override
        public Executor getService(Bundle bundle, ServiceRegistration<Executor> registration) {
            var name = names.of(bundle);
            return homes.computeIfAbsent(bundle.getBundleId(), _ -> house.home(name + " (workers)", name))
                    .workers();
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Executor> registration, Executor service) {
            var home = homes.remove(bundle.getBundleId());
            if (home != null) house.close(home);
        }
    }
}
