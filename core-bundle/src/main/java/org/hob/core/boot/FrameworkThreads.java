package org.hob.core.boot;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.core.home.House;
import org.hob.core.job.Stall;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.bundle.EventHook;

/**
 * Notices bundles that keep a thread of the framework, on which all others wait to be started: a start or a stop that does not return, an activation of a
 * component. Those bundles are kept out of the house.
 *
 * <p>A visit begins when a hook is asked, which comes before all listeners, and ends when a listener is told, which comes after that of who activates
 * components.
 */
final class FrameworkThreads {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final House house;
    private final BundleNames names;
    private final Home home;
    private final Map<Thread, Visit> innermost = new ConcurrentHashMap<>();

    private FrameworkThreads(House house, BundleNames names, Home home) {
        this.house = house;
        this.names = names;
        this.home = home;
    }

    static FrameworkThreads watch(House house, BundleNames names) {
        return new FrameworkThreads(house, names, house.home("org.hob.core", "org.hob.core"));
    }

    AutoCloseable open(BundleContext context) {
        EventHook hook = (BundleEvent event, Collection<BundleContext> _) -> begin(event);
        SynchronousBundleListener listener = this::end;
        var registration = context.registerService(EventHook.class, hook, null);
        context.addBundleListener(listener);
        return new Stages()
                .add("its hook", registration::unregister)
                .add("its listener", () -> context.removeBundleListener(listener))
                .add("its timers", () -> house.close(home));
    }

    private void begin(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTING || event.getType() == BundleEvent.STOPPING)
            begin(event.getBundle());
    }

    private void end(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED || event.getType() == BundleEvent.STOPPED) end(event.getBundle());
    }

    /** Gets a service, which may be activated for that on the calling thread. */
    <S> @Nullable S get(BundleContext context, ServiceReference<S> reference) {
        var bundle = reference.getBundle();
        if (bundle == null) return null;
        begin(bundle);
        try {
            return context.getService(reference);
        } finally {
            end(bundle);
        }
    }

    private void begin(Bundle bundle) {
        if (bundle.getBundleId() == 0) return;
        var me = Thread.currentThread();
        var visit = new Visit(me, bundle, innermost.get(me));
        innermost.put(me, visit);
        visit.look = home.after(LIMIT, Job.callback(() -> look(visit)));
    }

    /** Ends the visit of that bundle, and those within that nobody has ended, as of a start that failed. */
    private void end(Bundle bundle) {
        var me = Thread.currentThread();
        var visit = innermost.get(me);
        while (visit != null && visit.bundle != bundle) visit = visit.outer;
        if (visit == null) return;
        for (var over = innermost.get(me); over != visit.outer && over != null; over = over.outer) over.end();
        if (visit.outer == null) innermost.remove(me);
        else innermost.put(me, visit.outer);
    }

    /** Returns the bundles that are on a thread of the framework, and where they stand. */
    List<String> inWords() {
        return innermost.values().stream()
                .map(visit -> names.of(visit.bundle)
                        + Stall.where(visit.thread.getStackTrace())
                                .map(line -> " at " + line)
                                .orElse(""))
                .sorted()
                .toList();
    }

    private void look(Visit visit) {
        if (innermost.get(visit.thread) != visit) return;
        var line = Stall.where(visit.thread.getStackTrace());
        // Without a line of an integration it is the framework itself that takes its time.
        if (line.isPresent()) house.guard().keepsFramework(names.of(visit.bundle), line.get());
    }

    /** One bundle's time on a thread of the framework. */
    private static final class Visit {

        final Thread thread;
        final Bundle bundle;
        final @Nullable Visit outer;
        volatile @Nullable Task<?> look;

        Visit(Thread thread, Bundle bundle, @Nullable Visit outer) {
            this.thread = thread;
            this.bundle = bundle;
            this.outer = outer;
        }

        void end() {
            var timer = look;
            if (timer != null) timer.cancel();
        }
    }
}
