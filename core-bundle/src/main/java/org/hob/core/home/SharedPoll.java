package org.hob.core.home;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hob.core.entity.EntityHost;
import org.hob.core.job.Execution;
import org.hob.core.job.JobScope;
import org.hob.core.job.JobType;
import org.hob.core.job.ListenerLists;
import org.hob.core.job.LoopTask;
import org.hob.core.job.Reason;
import org.hob.core.job.Registration;
import org.hob.entity.Entity;
import org.hob.home.Coordinator;
import org.hob.home.NotReady;
import org.hob.home.SetupException;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.hob.job.WrongTurnException;
import org.jspecify.annotations.Nullable;

/**
 * One poll for many. Guarded by the turn, but for what is volatile.
 *
 * <pre>
 *   rests ── first listener ──▶ reads ──▶ waits one interval ──▶ reads …
 *     ▲                                        │
 *     └─────────── last listener gone ─────────┘      refreshed: reads now, then cools down
 * </pre>
 */
final class SharedPoll<D> implements Coordinator<D> {

    private static final Duration COOLDOWN = Duration.ofSeconds(10);
    private static final String ALL = "all";
    private static final Registration<?>[] NOBODY = {};

    private final JobScope scope;
    private final EntityHost host;
    private final Duration interval;
    private final Work<D> read;
    private final JobType type;
    private final Job poll;
    private final Job cooled;
    private final Map<String, Registration<?>[]> listeners = new HashMap<>();
    private final List<LoopTask<D>> waiting = new ArrayList<>();
    private final Set<Feeding<?>> fed = new LinkedHashSet<>();

    private volatile @Nullable D last;
    private volatile boolean isLost;
    private @Nullable LoopTask<D> running;
    private @Nullable Task<?> next;
    private @Nullable Task<?> cooling;
    private boolean isRefresh;
    private boolean isFirst;

    /** What listeners are told of. */
    private record News<D>(@Nullable D before, D now) {}

    SharedPoll(JobScope scope, EntityHost host, Duration interval, Work<D> read) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval: " + interval + " (expected: more than zero)");
        }
        this.scope = scope;
        this.host = host;
        this.interval = interval;
        this.read = read;
        var classifier = scope.loop().classifier();
        type = classifier.of(read);
        poll = classifier.known(Job.callback(this::begin));
        cooled = classifier.known(Job.callback(this::isCooled));
    }

    // ---- listeners

    @Override
    public Subscription on(Listener<? super D> job) {
        return on(job, null);
    }

    @Override
    public Subscription onChange(Listener<? super D> job) {
        return on(job, news -> !Objects.equals(news.before(), news.now()));
    }

    private Subscription on(Listener<? super D> job, @Nullable Predicate<News<D>> filter) {
        var asks = Execution.current();
        var owner = asks == null ? scope : asks.scope();
        Registration<News<D>> listener = owner.register(job, news -> job.on(news.now()), filter);
        scope.inHome(() -> join(listener));
        return listener;
    }

    private void join(Registration<News<D>> listener) {
        listener.leavesBy(() -> leave(listener));
        ListenerLists.join(listeners, ALL, listener);
        if (running != null || next != null || listeners.isEmpty()) return;
        if (last == null && !isLost) begin();
        else pollAfter(interval);
    }

    private void leave(Registration<News<D>> listener) {
        ListenerLists.leave(listeners, ALL, listener);
        if (listeners.isEmpty()) stopPolling();
    }

    @Override
    public <R extends Record> void feed(Entity<R> entity, Function<? super D, ? extends R> reading) {
        var feeding = new Feeding<>(entity, reading);
        host.watch(scope, entity, feeding::begin, feeding::end);
    }

    /** What one entity is fed, from its arrival to its leave. */
    private final class Feeding<R extends Record> {

        private final Entity<R> entity;
        private final Function<? super D, ? extends R> reading;
        private final Listener<News<D>> shows;
        private @Nullable Registration<News<D>> listener;

        Feeding(Entity<R> entity, Function<? super D, ? extends R> reading) {
            this.entity = entity;
            this.reading = reading;
            shows = scope.loop().classifier().known(Listener.callback(this::show));
        }

        void begin() {
            Registration<News<D>> fresh = scope.register(shows, null);
            listener = fresh;
            fed.add(this);
            var known = last;
            if (isLost) host.lose(entity);
            else if (known != null) scope.loop().tell(new News<>(null, known), new Registration<?>[] {fresh}, null);
            join(fresh);
        }

        void end() {
            fed.remove(this);
            if (listener != null) listener.close();
        }

        private void show(News<D> news) {
            try {
                entity.report(reading.apply(news.now()));
            } catch (RuntimeException wrong) {
                entity.lost(wrong.toString());
            }
        }
    }

    // ---- reading

    private void begin() {
        stopPolling();
        if (running != null || scope.isClosed()) return;
        if (cooling != null) cooling.cancel();
        cooling = null;
        LoopTask<D> task = scope.<D>prepare(type).observe();
        running = task;
        // What follows is said first: a worker may be done before this goes on, and the rest would be done inside the
        // home.
        task.then(() -> {
            var answer = Answer.of(task, scope);
            scope.post(() -> {
                if (running == task) take(answer);
            });
        });
        try {
            scope.launch(task, type, read::result, null);
        } catch (RejectedExecutionException full) {
            take(Answer.failed(full));
        }
    }

    private void take(Answer<D> answer) {
        running = null;
        var pause = interval;
        switch (answer) {
            case Answer.Got<D>(var data) -> show(data);
            case Answer.Failed<D> failed -> {
                pause = failed.retryAfter().orElse(interval);
                failed(failed);
            }
            case Answer.Gone<D>() -> {}
        }
        if (isRefresh) coolDown();
        isRefresh = false;
        isFirst = false;
        if (!listeners.isEmpty()) pollAfter(pause);
    }

    private void show(D data) {
        var before = last;
        last = data;
        if (isLost) say(Level.INFO, "works again", null);
        isLost = false;
        scope.loop().countEvent();
        var those = listeners.getOrDefault(ALL, NOBODY);
        if (those.length > 0) scope.loop().tell(new News<>(before, data), those, null);
        end(task -> task.complete(data));
    }

    private void failed(Answer.Failed<D> failed) {
        if (!isFirst) lose(failed.why(), failed.isExpected() ? null : failed.failure());
        end(task -> task.fail(failed.failure()));
    }

    private void lose(String why, @Nullable Throwable trace) {
        if (!isLost) say(trace == null ? Level.WARNING : Level.ERROR, "failed: " + why, trace);
        isLost = true;
        for (var feeding : fed) host.lose(feeding.entity);
    }

    private void end(Consumer<LoopTask<D>> how) {
        var those = List.copyOf(waiting);
        waiting.clear();
        those.forEach(how);
    }

    private void pollAfter(Duration pause) {
        stopPolling();
        next = scope.after(pause, poll);
    }

    private void stopPolling() {
        if (next != null) next.cancel();
        next = null;
    }

    private void coolDown() {
        cooling = scope.after(COOLDOWN, cooled);
    }

    private void isCooled() {
        cooling = null;
        if (!waiting.isEmpty()) refreshNow();
    }

    private void refreshNow() {
        isRefresh = true;
        begin();
    }

    // ---- asked from anywhere

    @Override
    public Task<D> refresh() {
        return ask(false);
    }

    private LoopTask<D> ask(boolean first) {
        LoopTask<D> task = scope.<D>prepare(type).observe();
        scope.inHome(() -> {
            waiting.add(task);
            if (running != null || (cooling != null && !first)) return;
            isFirst = first;
            refreshNow();
        });
        return task;
    }

    @Override
    public D first() {
        try {
            return ask(true).await();
        } catch (SetupException | WrongTurnException asItIs) {
            throw asItIs;
        } catch (TaskException.WasCancelled gone) {
            if (scope.isClosed()) throw gone;
            throw new NotReady(Reason.messageOf(gone), gone);
        } catch (TaskException.Failed failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            throw new NotReady(Reason.of(cause), cause);
        } catch (RuntimeException failed) {
            throw new NotReady(Reason.messageOf(failed), failed);
        }
    }

    @Override
    public void push(D data) {
        scope.change(() -> {
            if (cooling != null) cooling.cancel();
            cooling = null;
            show(data);
            if (!listeners.isEmpty()) pollAfter(interval);
        });
    }

    @Override
    public void lost(String reason) {
        scope.change(() -> lose(reason, null));
    }

    @Override
    public Optional<D> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public boolean isLost() {
        return isLost;
    }

    private void say(Level level, String what, @Nullable Throwable trace) {
        var text = scope.lane().owner() + ": " + type.place() + ' ' + what;
        if (trace == null) scope.loop().journal().say(level, text);
        else scope.loop().journal().say(level, text, trace);
    }
}
