package org.hob.mqtt.discovery;

// Longer than 350 lines: it answers every call of Home, most of them with a refusal.

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.hob.action.Actions;
import org.hob.entity.Entity;
import org.hob.event.Context;
import org.hob.event.Events;
import org.hob.home.Coordinator;
import org.hob.home.Home;
import org.hob.home.Place;
import org.hob.home.Sun;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Listeners;
import org.hob.job.Paced;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.TimePattern;
import org.hob.job.Work;
import org.hob.state.EntityId;
import org.hob.state.States;
import org.hob.storage.Store;
import org.jspecify.annotations.Nullable;

/** A home for one thread: what is to be run runs right here, time passes when the test says so, and it remembers what entities show. */
final class QuietHome implements Home {

    private final List<Shown> shown = new ArrayList<>();
    private final TreeMap<Instant, List<DoneTask>> timers = new TreeMap<>();
    private Instant now = Instant.EPOCH;
    int arrivals;

    /** What one entity shows. */
    static final class Shown {
        final Entity<?> entity;

        @Nullable
        Record reading;

        @Nullable
        String lost;

        Shown(Entity<?> entity) {
            this.entity = entity;
        }
    }

    /** Returns the entity whose id is to end with that, if it is at home. */
    Optional<Shown> find(String objectId) {
        return shown.stream()
                .filter(one -> one.entity.description().suggestedId().equals(Optional.of(objectId)))
                .findFirst();
    }

    /** Returns what that entity shows: its reading, {@code unknown} or {@code unavailable}. */
    Object state(String objectId) {
        var one = find(objectId).orElseThrow();
        return one.lost != null ? "unavailable" : one.reading == null ? "unknown" : one.reading;
    }

    int size() {
        return shown.size();
    }

    void pass(Duration time) {
        var end = now.plus(time);
        while (!timers.isEmpty() && !timers.firstKey().isAfter(end)) {
            var due = timers.pollFirstEntry();
            now = due.getKey();
            due.getValue().forEach(DoneTask::runNow);
        }
        now = end;
    }

    @Override
    public void addEntities(Entity<?>... entities) {
        for (var entity : entities) take(entity);
    }

    private <R extends Record> void take(Entity<R> entity) {
        var one = new Shown(entity);
        shown.add(one);
        arrivals++;
        entity.connect(new Entity.Outlet<>() {
            @Override
            public void report(R reading) {
                one.reading = reading;
                one.lost = null;
            }

            @Override
            public void report(@Nullable R reading, Map<String, ?> more) {
                one.reading = reading;
                one.lost = null;
            }

            @Override
            public void lost(String reason) {
                one.lost = reason;
            }

            @Override
            public void unavailable() {
                one.lost = "unavailable";
            }

            @Override
            public Optional<EntityId> called() {
                return Optional.empty();
            }

            @Override
            public Optional<R> shown() {
                return Optional.empty();
            }
        });
    }

    @Override
    public void addEntities(Collection<? extends Entity<?>> entities) {
        entities.forEach(this::addEntities);
    }

    @Override
    public void replaceEntity(Entity<?> old, Entity<?> by) {
        removeEntity(old);
        addEntities(by);
    }

    @Override
    public void removeEntity(Entity<?> entity) {
        shown.removeIf(one -> one.entity == entity);
    }

    @Override
    public void run(Job job) {
        try {
            job.run();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public <T> void run(Listener<? super T> job, T what) {
        run(() -> job.on(what));
    }

    @Override
    public void add(Job job) {
        run(job);
    }

    @Override
    public <T> void add(Listener<? super T> job, T what) {
        run(job, what);
    }

    @Override
    public Task<?> after(Duration delay, Job job) {
        var task = new DoneTask(() -> run(job));
        timers.computeIfAbsent(now.plus(delay), at -> new ArrayList<>()).add(task);
        return task;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean holdsTurn() {
        return true;
    }

    @Override
    public Home scope() {
        return this;
    }

    @Override
    public Home open(String owner) {
        return this;
    }

    @Override
    public boolean isStarted() {
        return true;
    }

    @Override
    public Context context() {
        throw new UnsupportedOperationException("context");
    }

    @Override
    public Task<?> start(Context because, Job job) {
        return start(job);
    }

    @Override
    public void close() {}

    @Override
    public <C extends AutoCloseable> C own(C thing) {
        return thing;
    }

    @Override
    public Task<?> start(Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Task<?> start(Listener<? super T> job, T what) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends @Nullable Object> Task<R> start(Work<R> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Task<?> background(Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends @Nullable Object> List<R> all(Collection<? extends Work<? extends R>> works) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends @Nullable Object> List<R> all(int atOnce, Collection<? extends Work<? extends R>> works) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends @Nullable Object> R first(Collection<? extends Work<? extends R>> works) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Task<?> at(Instant time, Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription every(Duration interval, Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription every(TimePattern pattern, Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription daily(LocalTime time, Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sleep(Duration time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends @Nullable Object> R within(Duration limit, Callable<R> code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends @Nullable Object> R within(Duration limit, String zone, Callable<R> code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends @Nullable Object> R unhurried(Callable<R> code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R extends @Nullable Object> R unhurried(String zone, Callable<R> code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void turn(Runnable code) {
        code.run();
    }

    @Override
    public <R extends @Nullable Object> R turn(Callable<R> code) throws Exception {
        return code.call();
    }

    @Override
    public <R extends @Nullable Object> Task<R> adopt(CompletionStage<R> stage) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Executor workers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Listeners<T> listeners() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Paced debounced(Duration cooldown, Paced.Edge edge, Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Paced throttled(Duration interval, Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Paced limited(int runs, Duration time, Job job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void join() {}

    @Override
    public States states() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Events events() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Actions actions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <D extends Record> Store<D> store(String name, Class<D> type) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Optional<Place> place() {
        return Optional.empty();
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public <D> Coordinator<D> poll(Duration interval, Work<D> read) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sun sun() {
        throw new UnsupportedOperationException();
    }
}
