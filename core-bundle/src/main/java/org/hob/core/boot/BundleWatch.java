package org.hob.core.boot;

import org.hob.core.home.House;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Ends what a bundle left behind, after its own clean-up: when it has stopped. Never waits. */
final class BundleWatch {

    private BundleWatch() {}

    static AutoCloseable open(BundleContext context, House house, BundleNames names) {
        SynchronousBundleListener listener = event -> {
            if (event.getType() == BundleEvent.STOPPED && event.getBundle().getBundleId() != 0) {
                house.forgetBundle(names.of(event.getBundle()));
                names.forget(event.getBundle());
            }
        };
        context.addBundleListener(listener);
        return () -> context.removeBundleListener(listener);
    }
}
