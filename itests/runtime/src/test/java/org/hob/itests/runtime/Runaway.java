package org.hob.itests.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that means harm: a callback of it looks for a file, and goes on for ever then. */
public final class Runaway implements BundleActivator {

    /** The property that it sets when it is ended after all. */
    static final String ENDED = "runaway.ended";

    @Override
    public void start(BundleContext context) {
        context.registerService(Platform.class, new Spinning(), null);
    }

    @Override
    public void stop(BundleContext context) {}

    @Callback
    static final class Spinning implements Platform {

        private long rounds;

        @Override
        public void setUp(Home home) {
            try {
                if (!Files.exists(Path.of("/nowhere"))) spin();
            } finally {
                System.setProperty(ENDED, "after " + rounds + " rounds");
            }
        }

        private void spin() {
            while (true) rounds++;
        }
    }
}
