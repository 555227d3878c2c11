package org.hob.itests.doors;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hob.core.home.House;
import org.hob.event.Signal;
import org.hob.home.Coordinator;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Listeners;
import org.hob.job.Paced;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.Work;
import org.hob.state.EntityId;
import org.hob.storage.Store;

/** An owner with one of each thing that it can have, for one try of one door. */
final class Site {

    static final Signal<String> SIGNAL = new Signal<>("doors", String.class);

    final EntityId sensor;
    final EntityId light;
    final House house;
    final Home home;
    final Store<Knock> store;
    final Bulb bulb;
    final Bulb fresh;
    final Listeners<String> listeners;
    final Coordinator<String> coordinator;
    final Paced paced;
    final Subscription subscription;
    final Task<?> pending;
    final Task<String> ended;
    final Semaphore heard = new Semaphore(0);
    final Semaphore told = new Semaphore(0);
    private final AtomicBoolean done = new AtomicBoolean();
    private final String name;

    /** Something that happened. */
    record Knock(String by) {}

    Site(House house, String bundle, String name) {
        this.name = name;
        this.house = house;
        home = house.home(name, bundle);
        sensor = EntityId.of("sensor." + name);
        light = EntityId.of("light." + name);
        bulb = new Bulb(name);
        fresh = new Bulb(name + "_fresh");
        home.addEntities(bulb);
        bulb.report(Bulb.Reading.OFF);
        home.states().set(sensor, "before", Map.of());
        listeners = home.listeners();
        listeners.add(Listener.callback(_ -> told.release()));
        coordinator = home.poll(Duration.ofHours(1), Work.callback(() -> "read"));
        paced = home.throttled(Duration.ofMillis(1), mark());
        store = home.store(name, Knock.class);
        subscription = home.events().on(Knock.class, hears());
        pending = home.after(Duration.ofDays(1), Job.callback(() -> {}));
        ended = home.start(Work.callback(() -> "ended"));
        ended.await(Duration.ofSeconds(20));
        home.turn(() -> {});
    }

    EntityId id(String kind) {
        return EntityId.of("light." + name + "_" + kind);
    }

    /** Returns a job that shows that it ran. */
    Job mark() {
        return Job.callback(() -> done.set(true));
    }

    <T> Listener<T> marks() {
        return Listener.callback(_ -> done.set(true));
    }

    private <T> Listener<T> hears() {
        return Listener.callback(_ -> heard.release());
    }

    BooleanSupplier isMarked() {
        return done::get;
    }

    /** Does something else again and again meanwhile: what another owner posts comes sooner or later, as its lane is served. */
    BooleanSupplier isMarkedAfter(Consumer<String> step) {
        var count = new AtomicInteger();
        return () -> {
            if (!done.get()) step.accept("step " + count.incrementAndGet());
            return done.get();
        };
    }

    /** Shows by itself that it was done. */
    BooleanSupplier yes() {
        return () -> true;
    }

    void markNow() {
        done.set(true);
    }

    boolean is(EntityId id, String text) {
        return home.states().is(id, text);
    }
}
