package org.hob.itests.distribution;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that comes and goes. */
public final class Guest implements BundleActivator {

    /** For the framework. */
    public Guest() {}

    @Override
    public void start(BundleContext context) {}

    @Override
    public void stop(BundleContext context) {}

    /** A bundle that never finishes to go. */
    public static final class Hanging implements BundleActivator {

        /** For the framework. */
        public Hanging() {}

        @Override
        public void start(BundleContext context) {}

        @Override
        public void stop(BundleContext context) {
            boolean waiting = true;
            while (waiting) {
                try {
                    new CountDownLatch(1).await();
                    waiting = false;
                } catch (InterruptedException ignoredOnPurpose) {
                    waiting = true;
                }
            }
        }
    }
}
