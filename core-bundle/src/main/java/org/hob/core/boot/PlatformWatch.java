package org.hob.core.boot;

import java.util.Collection;
import org.hob.core.home.House;
import org.hob.home.Platform;
import org.hob.home.Rule;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Sets up the services that are platforms or rules as they come, and takes them away as they go. Runs on framework threads, so it only posts. */
final class PlatformWatch {

    private static final String COMPONENT = "component.name";

    private PlatformWatch() {}

    static AutoCloseable open(BundleContext context, House house, BundleNames names) {
        var platforms = new ServiceTracker<>(context, Platform.class, new Lives<>(context, names, house::addPlatform));
        var rules = new ServiceTracker<>(context, Rule.class, new Lives<>(context, names, house::addRule));
        platforms.open();
        rules.open();
        return new Stages().add("platforms", platforms::close).add("rules", rules::close);
    }

    /** Begins a life. */
    private interface Begin<S> {
        AutoCloseable life(String owner, String bundle, S service);
    }

    /** The lives of the services of one kind. */
    private static final class Lives<S> implements ServiceTrackerCustomizer<S, AutoCloseable> {

        private final BundleContext context;
        private final BundleNames names;
        private final Begin<S> begin;

        Lives(BundleContext context, BundleNames names, Begin<S> begin) {
            this.context = context;
            this.names = names;
            this.begin = begin;
        }

        @Override
        public @Nullable AutoCloseable addingService(ServiceReference<S> reference) {
            var service = context.getService(reference);
            if (service == null) return null;
            return begin.life(owner(reference), names.of(reference.getBundle()), service);
        }

        @Override
        public void modifiedService(ServiceReference<S> reference, AutoCloseable life) {}

        @Override
        public void removedService(ServiceReference<S> reference, AutoCloseable life) {
            new Stages()
                    .add("getting " + owner(reference), () -> context.ungetService(reference))
                    .add(owner(reference), life)
                    .close();
        }

        /** Returns what people know it by: its configuration, else its component, else its bundle. */
        private String owner(ServiceReference<?> reference) {
            var pid = reference.getProperty(Constants.SERVICE_PID);
            if (pid instanceof String text) return text;
            if (pid instanceof String[] many && many.length > 0) return many[0];
            if (pid instanceof Collection<?> many && !many.isEmpty())
                return many.iterator().next().toString();
            var component = reference.getProperty(COMPONENT);
            return component == null ? names.of(reference.getBundle()) : component.toString();
        }
    }
}
