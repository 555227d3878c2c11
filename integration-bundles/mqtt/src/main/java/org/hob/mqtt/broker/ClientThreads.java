package org.hob.mqtt.broker;

import io.reactivex.schedulers.Schedulers;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Ends with the bundle the threads that HiveMQ's client would leave behind. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class ClientThreads implements BundleActivator {

    @Override
    public void start(BundleContext bundle) {}

    @Override
    public void stop(BundleContext bundle) {
        Schedulers.shutdown();
    }
}
