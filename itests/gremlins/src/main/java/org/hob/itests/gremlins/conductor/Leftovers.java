package org.hob.itests.gremlins.conductor;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** What gremlins may leave behind: threads, and classes that something still holds. */
final class Leftovers {

    private static final int ROUNDS = 20;
    private static final long PAUSE_MILLIS = 500;

    private final List<Watched> watched = new ArrayList<>();
    private int threadsBefore;

    /** The classes of one bundle. */
    private record Watched(Order order, WeakReference<@Nullable ClassLoader> loader) {}

    void begin() {
        threadsBefore = threads();
    }

    void watch(Bundle bundle, Order order) {
        var wiring = bundle.adapt(BundleWiring.class);
        if (wiring != null) watched.add(new Watched(order, new WeakReference<>(wiring.getClassLoader())));
    }

    static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    int threadsBefore() {
        return threadsBefore;
    }

    /** Waits a while until all classes are gone, and returns whose are not. */
    List<String> stayed() throws InterruptedException {
        for (int round = 0; round < ROUNDS && !gone(); round++) {
            System.gc();
            House.soon(() -> false, PAUSE_MILLIS);
        }
        return watched.stream()
                .filter(each -> !each.order.stays() && each.loader.get() != null)
                .map(each -> each.order.operation() + " (" + each.order.where() + ')')
                .distinct()
                .toList();
    }

    private boolean gone() {
        return watched.stream().allMatch(each -> each.order.stays() || each.loader.get() == null);
    }
}
