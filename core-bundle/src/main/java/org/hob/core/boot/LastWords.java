package org.hob.core.boot;

import java.time.Duration;
import org.hob.core.home.House;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Tells that the house is about to stop as long as all bundles are still there, when the framework begins to stop, and waits for what that begins. If a bundle
 * that is stopped before the core does not come to its end, the core does not wait to be stopped.
 */
final class LastWords {

    private static final long FRAMEWORK = 0;

    private LastWords() {}

    /**
     * Listens.
     *
     * @param stop stops the core, once
     */
    static AutoCloseable open(BundleContext context, House house, StopTimes times, Runnable stop) {
        var home = house.home("org.hob.core (last words)", context.getBundle().getSymbolicName());
        SynchronousBundleListener listener = event -> {
            if (event.getType() != BundleEvent.STOPPING || event.getBundle().getBundleId() != FRAMEWORK) return;
            house.stopping(home, times.lastWords());
            stopAnyway(times.bundles(), stop);
        };
        context.addBundleListener(listener);
        return () -> {
            context.removeBundleListener(listener);
            house.close(home);
        };
    }

    private static void stopAnyway(Duration after, Runnable stop) {
        Thread.ofPlatform()
                .name("hob-stop")
                .daemon()
                .inheritInheritableThreadLocals(false)
                .start(() -> {
                    try {
                        Thread.sleep(after);
                    } catch (InterruptedException now) {
                        Thread.currentThread().interrupt();
                    }
                    stop.run();
                });
    }
}
