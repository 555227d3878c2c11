package org.hob.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.hob.state.States;
import org.hob.storage.Store;
import org.jspecify.annotations.Nullable;

/** A home that passes everything on to another one, which it looks for each time. */
abstract class PassingHome implements Home {

    /** Returns the home that does it. */
    abstract Home home();

    @Override
    public final void addEntities(Entity<?>... entities) {
        home().addEntities(entities);
    }

    @Override
    public final void addEntities(Collection<? extends Entity<?>> entities) {
        home().addEntities(entities);
    }

    @Override
    public final void replaceEntity(Entity<?> old, Entity<?> by) {
        home().replaceEntity(old, by);
    }

    @Override
    public final void removeEntity(Entity<?> entity) {
        home().removeEntity(entity);
    }

    @Override
    public final Home scope() {
        return home().scope();
    }

    @Override
    public final Home open(String owner) {
        return home().open(owner);
    }

    @Override
    public final boolean isStarted() {
        return home().isStarted();
    }

    @Override
    public final Context context() {
        return home().context();
    }

    @Override
    public final Task<?> start(Context because, Job job) {
        return home().start(because, job);
    }

    @Override
    public final States states() {
        return home().states();
    }

    @Override
    public final Events events() {
        return home().events();
    }

    @Override
    public final Actions actions() {
        return home().actions();
    }

    @Override
    public final <C extends AutoCloseable> C own(C thing) {
        return home().own(thing);
    }

    @Override
    public final <T> Listeners<T> listeners() {
        return home().listeners();
    }

    @Override
    public final <D extends Record> Store<D> store(String name, Class<D> type) {
        return home().store(name, type);
    }

    @Override
    public final Optional<Place> place() {
        return home().place();
    }

    @Override
    public final ZoneId zone() {
        return home().zone();
    }

    @Override
    public final Sun sun() {
        return home().sun();
    }

    @Override
    public final Paced debounced(Duration cooldown, Paced.Edge edge, Job job) {
        return home().debounced(cooldown, edge, job);
    }

    @Override
    public final Paced throttled(Duration interval, Job job) {
        return home().throttled(interval, job);
    }

    @Override
    public final Paced limited(int runs, Duration time, Job job) {
        return home().limited(runs, time, job);
    }

    @Override
    public final void join() {
        home().join();
    }

    @Override
    public final void run(Job job) {
        home().run(job);
    }

    @Override
    public final <T> void run(Listener<? super T> job, T what) {
        home().run(job, what);
    }

    @Override
    public final void add(Job job) {
        home().add(job);
    }

    @Override
    public final <T> void add(Listener<? super T> job, T what) {
        home().add(job, what);
    }

    @Override
    public final Task<?> start(Job job) {
        return home().start(job);
    }

    @Override
    public final <T> Task<?> start(Listener<? super T> job, T what) {
        return home().start(job, what);
    }

    @Override
    public final <R extends @Nullable Object> Task<R> start(Work<R> work) {
        return home().start(work);
    }

    @Override
    public final <R extends @Nullable Object> List<R> all(Collection<? extends Work<? extends R>> works) {
        return home().all(works);
    }

    @Override
    public final <R extends @Nullable Object> List<R> all(int atOnce, Collection<? extends Work<? extends R>> works) {
        return home().all(atOnce, works);
    }

    @Override
    public final <R extends @Nullable Object> R first(Collection<? extends Work<? extends R>> works) {
        return home().first(works);
    }

    @Override
    public final Task<?> after(Duration delay, Job job) {
        return home().after(delay, job);
    }

    @Override
    public final Task<?> at(Instant time, Job job) {
        return home().at(time, job);
    }

    @Override
    public final Subscription every(Duration interval, Job job) {
        return home().every(interval, job);
    }

    @Override
    public final Subscription every(TimePattern pattern, Job job) {
        return home().every(pattern, job);
    }

    @Override
    public final Subscription daily(LocalTime time, Job job) {
        return home().daily(time, job);
    }

    @Override
    public final Instant now() {
        return home().now();
    }

    @Override
    public final void sleep(Duration time) {
        home().sleep(time);
    }

    @Override
    public final <R extends @Nullable Object> R within(Duration limit, Callable<R> code) throws Exception {
        return home().within(limit, code);
    }

    @Override
    public final <R extends @Nullable Object> R within(Duration limit, String zone, Callable<R> code) throws Exception {
        return home().within(limit, zone, code);
    }

    @Override
    public final <R extends @Nullable Object> R unhurried(Callable<R> code) throws Exception {
        return home().unhurried(code);
    }

    @Override
    public final <R extends @Nullable Object> R unhurried(String zone, Callable<R> code) throws Exception {
        return home().unhurried(zone, code);
    }

    @Override
    public final Task<?> background(Job job) {
        return home().background(job);
    }

    @Override
    public final <D> Coordinator<D> poll(Duration interval, Work<D> read) {
        return home().poll(interval, read);
    }

    @Override
    public final void turn(Runnable code) {
        home().turn(code);
    }

    @Override
    public final <R extends @Nullable Object> R turn(Callable<R> code) throws Exception {
        return home().turn(code);
    }

    @Override
    public final boolean holdsTurn() {
        return home().holdsTurn();
    }

    @Override
    public final <R extends @Nullable Object> Task<R> adopt(CompletionStage<R> stage) {
        return home().adopt(stage);
    }

    @Override
    public final Executor workers() {
        return home().workers();
    }
}
