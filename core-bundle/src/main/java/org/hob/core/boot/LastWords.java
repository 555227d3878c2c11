package org.hob.core.boot;

import java.time.Duration;
import org.hob.core.home.House;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Tells that the house is about to stop as long as all bundles are still there, when the framework begins to stop, and waits for what that begins. */
final class LastWords {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final long FRAMEWORK = 0;

    private LastWords() {}

    static AutoCloseable open(BundleContext context, House house) {
        var home = house.home("org.hob.core (last words)", context.getBundle().getSymbolicName());
        SynchronousBundleListener listener = event -> {
            if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == FRAMEWORK) {
                house.stopping(home, LIMIT);
            }
        };
        context.addBundleListener(listener);
        return () -> {
            context.removeBundleListener(listener);
            house.close(home);
        };
    }
}
