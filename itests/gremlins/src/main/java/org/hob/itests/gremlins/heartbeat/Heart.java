package org.hob.itests.gremlins.heartbeat;

import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.hob.domain.Light;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The bundle: beats in all ways, and has a light, {@code light.heart}. */
public final class Heart implements BundleActivator, Heartbeat {

    private static final Duration INTERVAL = Duration.ofMillis(1);
    private static final long WORKER_INTERVAL = 2_000_000;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final Lateness callbacks = new Lateness("callback");
    private final Lateness coroutine = new Lateness("coroutine");
    private final Lateness workers = new Lateness("worker");
    private final Lateness machine = new Lateness("machine");
    private final List<Lateness> all = List.of(callbacks, coroutine, workers, machine);
    private final Failures failures = new Failures();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private List<Pulse> pulses = List.of();

    @Override
    public void start(BundleContext context) {
        var homes = context.getServiceObjects(context.getServiceReference(Home.class));
        var home = homes.getService();
        pulses = List.of(
                pulse(job -> home.add(Job.callback(job::run)), callbacks, INTERVAL.toNanos()),
                pulse(job -> home.add(Job.blocking(job::run)), workers, WORKER_INTERVAL),
                pulse(thread::execute, machine, INTERVAL.toNanos()));
        home.background(Job.coroutine(() -> beat(home)));
        context.registerService(Heartbeat.class, this, null);
        context.registerService(Platform.class, new Lights(), null);
    }

    private Pulse pulse(Pulse.Way way, Lateness lateness, long interval) {
        return Pulse.begin(way, lateness, failures, interval, lateness == machine);
    }

    private void beat(Home home) {
        try {
            while (true) {
                long due = System.nanoTime() + INTERVAL.toNanos();
                coroutine.expect(due);
                home.sleep(INTERVAL);
                coroutine.came(Math.max(0, System.nanoTime() - due));
            }
        } catch (RuntimeException failure) {
            failures.add("coroutine", failure);
            throw failure;
        }
    }

    @Override
    public void begin() {
        all.forEach(Lateness::begin);
    }

    @Override
    public List<Beats> since() {
        return all.stream().map(Lateness::since).toList();
    }

    @Override
    public boolean goesOn(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        var before = all.stream().map(Lateness::count).toList();
        while (!haveGrown(before)) {
            if (System.nanoTime() > end) return false;
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
            if (Thread.interrupted()) throw new InterruptedException();
        }
        return true;
    }

    private boolean haveGrown(List<Long> before) {
        for (int n = 0; n < before.size(); n++) if (all.get(n).count() < before.get(n) + 2) return false;
        return true;
    }

    @Override
    public List<String> failures() {
        return failures.list();
    }

    @Override
    public void stop(BundleContext context) {
        pulses.forEach(Pulse::close);
        thread.shutdownNow();
    }

    /** Brings the light. */
    @Callback
    static final class Lights implements Platform {
        @Override
        public void setUp(Home home) {
            home.addEntities(new Lamp());
        }
    }

    /** A light that does what it is told, in callbacks. */
    @Callback
    static final class Lamp extends Light {

        Lamp() {
            super(named("Heart").id("gremlins heart").suggest("heart"), Traits.ON_OFF);
            report(Reading.OFF);
        }

        @Override
        public void turnOn(TurnOn how) {
            report(Reading.ON);
        }

        @Override
        public void turnOff(TurnOff how) {
            report(Reading.OFF);
        }
    }
}
