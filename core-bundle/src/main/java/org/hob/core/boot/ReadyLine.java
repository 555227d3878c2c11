package org.hob.core.boot;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hob.core.home.House;
import org.hob.home.Home;
import org.hob.job.Job;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Says, once, that the house is ready: when the framework has started, every platform has been tried, and what these started has ended, or too much time has gone. */
final class ReadyLine implements AutoCloseable {

    /** Bundles of a slow machine come late; one that hangs in its start is named much earlier. */
    private static final Duration BUNDLES_LIMIT = Duration.ofMinutes(1);

    private static final Duration SET_UPS_LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final double MILLIS = 1_000;

    private final House house;
    private final BundleContext context;
    private final Home home;
    private final StartStages stages;

    /** On a worker: the first time takes long, for all the classes it needs. */
    private final Job look = Job.blocking(this::look);

    ReadyLine(House house, BundleContext context, FrameworkThreads threads) {
        this.house = house;
        this.context = context;
        home = house.home("org.hob.core", context.getBundle().getSymbolicName());
        var system = context.getBundle(Constants.SYSTEM_BUNDLE_ID);
        stages = new StartStages(house.journal()::say)
                .add("bundles", BUNDLES_LIMIT, () -> system.getState() == Bundle.ACTIVE, threads::inWords)
                .add("setting up", SET_UPS_LIMIT, house::isSettled, house::settingUp);
    }

    /** Begins to look. On a thread of the framework. */
    void watch() {
        home.run(look);
    }

    private void look() {
        if (stages.areOver(home.now())) say();
        else home.after(LOOK_EVERY, look);
    }

    private void say() {
        var started = ProcessHandle.current().info().startInstant().orElse(home.now());
        double seconds = Duration.between(started, Instant.now()).toMillis() / MILLIS;
        var url = context.getProperty("hob.url");
        house.journal()
                .say(
                        Level.INFO,
                        String.format(
                                Locale.ROOT,
                                "Ready in %.2f s: %d bundles, %d entities%s",
                                seconds,
                                context.getBundles().length,
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
