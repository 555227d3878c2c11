package org.hob.core.boot;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hob.core.home.House;
import org.hob.home.Home;
import org.hob.job.Job;
import org.osgi.framework.BundleContext;

/**
 * Says, once, that the house is ready: when the framework has started, every platform has been tried, and what these started has ended; or after
 * {@value #PATIENCE_SECONDS} s.
 */
final class ReadyLine implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final double MILLIS = 1_000;

    private final House house;
    private final BundleContext context;
    private final Home home;
    private final Instant giveUp;

    /** On a worker: the first time takes long, for all the classes it needs. */
    private final Job look = Job.blocking(this::look);

    private volatile int bundles;

    ReadyLine(House house, BundleContext context) {
        this.house = house;
        this.context = context;
        home = house.home("org.hob.core", context.getBundle().getSymbolicName());
        giveUp = home.now().plusSeconds(PATIENCE_SECONDS);
    }

    /** Begins to look. On a thread of the framework. */
    void watch() {
        bundles = context.getBundles().length;
        home.run(look);
    }

    private void look() {
        if (house.isSettled() || home.now().isAfter(giveUp)) say();
        else home.after(LOOK_EVERY, look);
    }

    private void say() {
        var started = ProcessHandle.current().info().startInstant().orElse(home.now());
        double seconds = Duration.between(started, Instant.now()).toMillis() / MILLIS;
        var url = context.getProperty("hob.url");
        var late = house.settingUp();
        if (!late.isEmpty()) house.journal().say(Level.WARNING, "not waited for, still setting up: " + late);
        house.journal()
                .say(
                        Level.INFO,
                        String.format(
                                Locale.ROOT,
                                "Ready in %.2f s: %d bundles, %d entities%s",
                                seconds,
                                bundles,
                                house.entities(),
                                url == null ? "" : ", " + url));
        house.started(home);
        home.after(LOOK_EVERY, () -> house.close(home));
    }

    @Override
    public void close() {
        house.close(home);
    }
}
