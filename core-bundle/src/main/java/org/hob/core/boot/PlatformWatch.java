package org.hob.core.boot;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    static AutoCloseable open(BundleContext context, House house, BundleNames names, FrameworkThreads threads) {
        Set<String> owners = ConcurrentHashMap.newKeySet();
        var platforms = new ServiceTracker<>(
                context, Platform.class, new Lives<>(context, names, threads, owners, house::addPlatform));
        var rules =
                new ServiceTracker<>(context, Rule.class, new Lives<>(context, names, threads, owners, house::addRule));
        platforms.open();
        rules.open();
        return new Stages().add("platforms", platforms::close).add("rules", rules::close);
    }

    /** Begins a life. */
    private interface Begin<S> {
        AutoCloseable life(String owner, String bundle, S service);
    }

    /** A life that has begun, and the name it has. */
    private record Begun(String owner, AutoCloseable life) {}

    /** The lives of the services of one kind. */
    private static final class Lives<S> implements ServiceTrackerCustomizer<S, Begun> {

        private final BundleContext context;
        private final BundleNames names;
        private final FrameworkThreads threads;
        private final Set<String> owners;
        private final Begin<S> begin;

        Lives(BundleContext context, BundleNames names, FrameworkThreads threads, Set<String> owners, Begin<S> begin) {
            this.context = context;
            this.names = names;
            this.threads = threads;
            this.owners = owners;
            this.begin = begin;
        }

        @Override
        public @Nullable Begun addingService(ServiceReference<S> reference) {
            var service = threads.get(context, reference);
            if (service == null) return null;
            var owner = unlike(owner(reference));
            return new Begun(owner, begin.life(owner, names.of(reference.getBundle()), service));
        }

        @Override
        public void modifiedService(ServiceReference<S> reference, Begun begun) {}

        @Override
        public void removedService(ServiceReference<S> reference, Begun begun) {
            owners.remove(begun.owner);
            new Stages()
                    .add("getting " + begun.owner, () -> context.ungetService(reference))
                    .add(begun.owner, begun.life)
                    .close();
        }

        /** Returns that name, with a number if somebody has it: what one owner does is not to be laid at another's door. */
        private String unlike(String name) {
            var owner = name;
            for (int number = 2; !owners.add(owner); number++) owner = name + " " + number;
            return owner;
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
