package org.hob.itests.gremlins.conductor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hob.guard.Culprit;
import org.hob.guard.Guard;
import org.hob.guard.Quarantine;
import org.hob.home.Home;
import org.hob.itests.gremlins.heartbeat.Heartbeat;
import org.hob.job.LoopView;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

/** The running house, as who conducts sees it. */
final class House {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    final BundleContext context;
    final Home home;
    final Heartbeat heart;
    private final LoopView loop;
    private final @Nullable Guard guard;

    private House(BundleContext context, Home home, Heartbeat heart, LoopView loop, @Nullable Guard guard) {
        this.context = context;
        this.home = home;
        this.heart = heart;
        this.loop = loop;
        this.guard = guard;
    }

    static House enter(BundleContext context) throws InterruptedException {
        var home = context.getServiceObjects(await(context, Home.class)).getService();
        var heart = context.getService(await(context, Heartbeat.class));
        var loop = context.getService(await(context, LoopView.class));
        var guard = context.getServiceReference(Guard.class);
        return new House(context, home, heart, loop, guard == null ? null : context.getService(guard));
    }

    private static <S> ServiceReference<S> await(BundleContext context, Class<S> type) throws InterruptedException {
        if (!soon(() -> context.getServiceReference(type) != null, SOON.toMillis())) {
            throw new IllegalStateException(type.getName() + ": no such service (expected: within " + SOON + ")");
        }
        return context.getServiceReference(type);
    }

    /** Waits until it is so for that long, and returns whether it is. */
    static boolean soon(BooleanSupplier so, long millis) throws InterruptedException {
        for (long end = System.nanoTime() + millis * 1_000_000; !so.getAsBoolean(); ) {
            if (System.nanoTime() > end) return false;
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            if (Thread.interrupted()) throw new InterruptedException();
        }
        return true;
    }

    /** Returns the layers that are there, beside the lease; the agent may still be at work for a while after the first start. */
    List<String> layers() throws InterruptedException {
        List<String> found = new ArrayList<>();
        if (guard != null) found.add("guard");
        if (weaves()) found.add("hook");
        if (!"off".equals(System.getenv("HOB_AGENT")) && soon(House::isBracketed, SOON.toMillis())) found.add("agent");
        return found;
    }

    private boolean weaves() {
        var hook = context.getServiceReference("org.osgi.framework.hooks.weaving.WeavingHook");
        return hook != null && hook.getBundle().getSymbolicName().startsWith("hob-");
    }

    private static boolean isBracketed() {
        try {
            var bracket = Class.forName("java.lang.HobBracket", false, null);
            return (int) bracket.getMethod("sites").invoke(null) > 0;
        } catch (ReflectiveOperationException notThere) {
            return false;
        }
    }

    List<Culprit> culprits() {
        return guard == null ? List.of() : guard.culprits();
    }

    List<Quarantine> quarantined() {
        return guard == null ? List.of() : guard.quarantined();
    }

    long takeOvers() {
        return loop.status().takeOvers();
    }

    Bundle install(String jar) throws BundleException, java.io.IOException {
        try (var in = Files.newInputStream(Path.of(jar))) {
            return context.installBundle(jar + '#' + System.nanoTime(), in);
        }
    }
}
