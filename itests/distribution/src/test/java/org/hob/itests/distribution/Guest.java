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

    /** A bundle that prints more than any pipe holds. */
    public static final class Chatterbox implements BundleActivator {

        private static final int LINES = 200_000;

        /** For the framework. */
        public Chatterbox() {}

        @Override
        public void start(BundleContext context) {
            for (int n = 0; n < LINES; n++) System.out.println("It is said that there are " + n + " lamps");
        }

        @Override
        public void stop(BundleContext context) {}
    }
}
