package org.hob.core.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.hob.job.AnyJob;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.job.JobKind;
import org.hob.job.Listener;
import org.hob.job.Listeners;
import org.hob.job.Overlap;
import org.hob.job.Paced;
import org.hob.job.Scope;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.TimePattern;
import org.hob.job.Work;
import org.jspecify.annotations.Nullable;

/**
 * A scope on the loop: starts jobs by their kind, and knows what it owns. The first one of an owner has its lane; those made of it share it.
 */
public class JobScope extends Launching implements Scope {

    private static final JobType LIBRARY = new JobType(JobKind.BLOCKING, Overlap.PARALLEL, "a library's work");
    private static final JobType FUTURE = JobType.none("a future of a library");

    /** Opens the scope of an owner, with a lane of its own. */
    public JobScope(Loop loop, Lane lane) {
        super(loop, lane, null);
    }

    /** Opens a scope that ends with its parent at the latest; the parent has to {@link #belong} it. */
    protected JobScope(JobScope parent) {
        super(parent.loop(), parent.lane(), parent);
    }

    @Override
    final JobScope self() {
        return this;
    }

    // ---- jobs

    private JobType typeOf(AnyJob job) {
        return lane().kinds().of(job);
    }

    @Override
    public void run(Job job) {
        run(typeOf(job), job::run);
    }

    @Override
    public <T> void run(Listener<? super T> job, T what) {
        run(typeOf(job), () -> job.on(what));
    }

    @Override
    public void add(Job job) {
        var type = typeOf(job);
        if (type.kind() != JobKind.CALLBACK) launchQuietly(type, job::run);
        else if (!isShut()) lane().post(new JobSegment(this, type, cause(), job));
    }

    @Override
    public <T> void add(Listener<? super T> job, T what) {
        launchQuietly(typeOf(job), () -> job.on(what));
    }

    @Override
    public Task<?> start(Job job) {
        return launch(typeOf(job), Bodies.withoutResult(job::run), cause());
    }

    @Override
    public <T> Task<?> start(Listener<? super T> job, T what) {
        return launch(typeOf(job), Bodies.withoutResult(() -> job.on(what)), cause());
    }

    @Override
    public <R extends @Nullable Object> Task<R> start(Work<R> work) {
        return launch(typeOf(work), work::result, cause());
    }

    @Override
    public Task<?> background(Job job) {
        return Background.start(this, job);
    }

    @Override
    public <R extends @Nullable Object> List<R> all(Collection<? extends Work<? extends R>> works) {
        return all(Math.max(1, works.size()), works);
    }

    @Override
    public <R extends @Nullable Object> List<R> all(int atOnce, Collection<? extends Work<? extends R>> works) {
        return Together.all(this, atOnce, works);
    }

    @Override
    public <R extends @Nullable Object> R first(Collection<? extends Work<? extends R>> works) {
        return Together.first(this, works);
    }

    // ---- time

    @Override
    public Task<?> after(Duration delay, Job job) {
        return Delayed.after(this, Math.max(0, nanos(delay)), job);
    }

    @Override
    public Task<?> at(Instant time, Job job) {
        return Delayed.at(this, time, job);
    }

    @Override
    public Subscription every(Duration interval, Job job) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval: " + interval + " (expected: more than zero)");
        }
        return belong(new Recurring(this, nanos(interval), job));
    }

    @Override
    public Subscription every(TimePattern pattern, Job job) {
        return belong(new Scheduled(this, new PatternTimes(pattern), job)).begin();
    }

    @Override
    public Subscription daily(LocalTime time, Job job) {
        return belong(new Scheduled(this, Schedule.daily(time), job)).begin();
    }

    @Override
    public Instant now() {
        return loop().clock().now();
    }

    @Override
    public void sleep(Duration time) {
        var alarm = alarm(time);
        // A job ends with its scope by itself; who is none would sleep on.
        boolean outside = Execution.current() == null;
        if (outside) belong(alarm);
        try {
            Execution.await("the end of a sleep", () -> alarm.isOver() || alarm.isGone());
        } finally {
            alarm.cancel();
            if (outside) forget(alarm);
        }
        if (!alarm.isOver()) throw new Cancelled(lane().owner() + ": closed while it sleeps");
    }

    @Override
    public <R extends @Nullable Object> R within(Duration limit, Callable<R> code) throws Exception {
        return Deadline.within(this, limit, null, code);
    }

    @Override
    public <R extends @Nullable Object> R within(Duration limit, String zone, Callable<R> code) throws Exception {
        return Deadline.within(this, limit, zone, code);
    }

    @Override
    public <R extends @Nullable Object> R unhurried(Callable<R> code) throws Exception {
        return Deadline.unhurried(this, null, code);
    }

    @Override
    public <R extends @Nullable Object> R unhurried(String zone, Callable<R> code) throws Exception {
        return Deadline.unhurried(this, zone, code);
    }

    final Alarm alarm(Duration after) {
        return new Alarm(this, loop().clock().nanos() + Math.max(0, nanos(after)));
    }

    static long nanos(Duration time) {
        try {
            return Math.min(time.toNanos(), Long.MAX_VALUE / 4);
        } catch (ArithmeticException tooLong) {
            return time.isNegative() ? 0 : Long.MAX_VALUE / 4;
        }
    }

    // ---- others

    @Override
    public <R extends @Nullable Object> Task<R> adopt(CompletionStage<R> stage) {
        var task = belong(new LoopTask<R>(this, FUTURE));
        stage.whenComplete((value, failure) -> {
            if (failure == null) task.complete(value);
            else task.fail(Bodies.unwrapped(failure));
        });
        return task;
    }

    @Override
    public Executor workers() {
        return work -> launchQuietly(LIBRARY, work::run);
    }

    // ---- owning

    @Override
    public <C extends AutoCloseable> C own(C thing) {
        belong(new Owned(loop(), lane(), thing));
        return thing;
    }

    @Override
    public <T> Listeners<T> listeners() {
        return new ListenerList<>(this);
    }

    @Override
    public Paced debounced(Duration cooldown, Paced.Edge edge, Job job) {
        return belong(new Debounced(this, cooldown, edge, job));
    }

    @Override
    public Paced throttled(Duration interval, Job job) {
        return belong(new Throttled(this, interval, job));
    }

    @Override
    public Paced limited(int runs, Duration time, Job job) {
        return belong(new Limited(this, runs, time, job));
    }

    /** Registers a listener; who keeps it says how it leaves. Turn: never waits. */
    public <T> Registration<T> register(Listener<? super T> job, @Nullable Predicate<? super T> filter) {
        return register(job, job, filter);
    }

    /** Registers a listener that is told in other words than its job is: of the kind of that job. Turn: never waits. */
    public <T> Registration<T> register(AnyJob job, Listener<? super T> told, @Nullable Predicate<? super T> filter) {
        return belong(new Registration<>(this, told, typeOf(job), filter));
    }

    @Override
    public Scope scope() {
        return belong(new JobScope(this));
    }

    @Override
    public void join() {
        Together.join(this, belongings());
    }
}
