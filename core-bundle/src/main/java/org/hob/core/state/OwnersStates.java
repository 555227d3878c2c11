package org.hob.core.state;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hob.core.event.Values;
import org.hob.core.job.Belonging;
import org.hob.core.job.Execution;
import org.hob.core.job.JobScope;
import org.hob.core.job.Lane;
import org.hob.core.job.Registration;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.state.StateReported;
import org.hob.state.States;
import org.jspecify.annotations.Nullable;

/** The states as one scope sees them: what it subscribes and writes is its own. */
public final class OwnersStates implements States {

    private static final int LONGEST = 255;

    private final JobScope scope;
    private final StateTable table;
    private @Nullable Author author;

    public OwnersStates(JobScope scope, StateTable table) {
        this.scope = scope;
        this.table = table;
    }

    @Override
    public Optional<State> get(EntityId id) {
        return Optional.ofNullable(table.state(id));
    }

    @Override
    public Stream<State> all() {
        return table.all();
    }

    @Override
    public Stream<State> of(String domain) {
        return table.of(domain);
    }

    @Override
    public Subscription on(EntityId id, Listener<StateChanged> job) {
        return on(List.of(id), scope.register(job, null));
    }

    @Override
    public Subscription on(EntityId id, Predicate<StateChanged> filter, Listener<StateChanged> job) {
        return on(List.of(id), scope.register(job, filter));
    }

    @Override
    public Subscription on(Collection<EntityId> ids, Listener<StateChanged> job) {
        return on(List.copyOf(ids), scope.register(job, null));
    }

    private Registration<StateChanged> on(List<EntityId> ids, Registration<StateChanged> listener) {
        listener.leavesBy(() -> ids.forEach(id -> table.leave(id, listener)));
        scope.inHome(() -> ids.forEach(id -> table.join(id, listener)));
        return listener;
    }

    @Override
    public Subscription onDomain(String domain, Listener<StateChanged> job) {
        return onDomain(checked(domain), scope.register(job, null));
    }

    @Override
    public Subscription onDomain(String domain, Predicate<StateChanged> filter, Listener<StateChanged> job) {
        return onDomain(checked(domain), scope.register(job, filter));
    }

    private static String checked(String domain) {
        if (EntityId.isDomain(domain)) return domain;
        throw new IllegalArgumentException("domain: " + domain + " (expected: small letters, digits, underscores)");
    }

    @Override
    public Subscription onAny(Listener<StateChanged> job) {
        return onAny(scope.register(job, null));
    }

    @Override
    public Subscription onAny(Predicate<StateChanged> filter, Listener<StateChanged> job) {
        return onAny(scope.register(job, filter));
    }

    private Subscription onAny(Registration<StateChanged> listener) {
        listener.leavesBy(() -> table.leaveAny(listener));
        scope.inHome(() -> table.joinAny(listener));
        return listener;
    }

    @Override
    public Subscription onReport(EntityId id, Listener<StateReported> job) {
        var listener = scope.<StateReported>register(job, null);
        listener.leavesBy(() -> table.leaveReports(id, listener));
        scope.inHome(() -> table.joinReports(id, listener));
        return listener;
    }

    @Override
    public Subscription onHeld(EntityId id, Predicate<State> test, Duration time, Listener<State> job) {
        var watching = (JobScope) scope.scope();
        var held = new Held(watching, scope, table, id, test, time, job);
        on(List.of(id), watching.register(Listener.callback(held::changed), null));
        watching.add(Job.callback(held::begin));
        return watching::close;
    }

    private Subscription onDomain(String domain, Registration<StateChanged> listener) {
        listener.leavesBy(() -> table.leaveDomain(domain, listener));
        scope.inHome(() -> table.joinDomain(domain, listener));
        return listener;
    }

    @Override
    public State until(EntityId id, String text) {
        return until(id, state -> state.is(text));
    }

    @Override
    public State until(EntityId id, Predicate<State> test) {
        var waiter = Thread.currentThread();
        var hit = new AtomicReference<@Nullable State>();
        Predicate<StateChanged> passes = change -> change.now().filter(test).isPresent();
        var listener = scope.<StateChanged>register(
                Listener.callback(change -> {
                    change.now().ifPresent(state -> hit.compareAndSet(null, state));
                    LockSupport.unpark(waiter);
                }),
                passes);
        Belonging wake = () -> LockSupport.unpark(waiter);
        try {
            on(List.of(id), listener);
            scope.inHome(wake::end);
            scope.keep(wake);
            var tested = new AtomicReference<@Nullable State>();
            Execution.await("a state of " + id, () -> {
                var now = get(id).orElse(null);
                if (now != null && now != tested.getAndSet(now) && test.test(now)) hit.compareAndSet(null, now);
                return hit.get() != null || scope.isClosed();
            });
        } finally {
            scope.forget(wake);
            listener.close();
        }
        var state = hit.get();
        if (state == null) throw new Cancelled(id + ": its owner is gone (expected: the state that was waited for)");
        return state;
    }

    @Override
    public void set(EntityId id, String value, Map<String, ?> attributes) {
        var values = checked(id, value, attributes);
        write(id, entry -> table.write(entry, value, values, null));
    }

    @Override
    public void force(EntityId id, String value, Map<String, ?> attributes) {
        var values = checked(id, value, attributes);
        write(id, entry -> table.force(entry, value, values));
    }

    /** Writes unless the scope has ended; what was written while it ended goes with it, whichever came first. */
    private void write(EntityId id, Consumer<Entry> as) {
        scope.change(() -> {
            if (scope.isClosed()) return;
            var entry = mine(id);
            as.accept(entry);
            if (scope.isClosed() && entry.isOwnedBy(author())) table.release(entry);
        });
    }

    private static Attributes checked(EntityId id, String value, Map<String, ?> attributes) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "state of " + id + ": " + value.length() + " characters (expected: at most " + LONGEST + ')');
        }
        return Attributes.of(Values.copy("attributes", attributes));
    }

    /** Returns the entry of that id, which is the owner's already or becomes so. Turn: held, inside the home. */
    private Entry mine(EntityId id) {
        var mine = owned(id);
        if (mine != null) return mine;
        var fresh = table.reserve(id, author());
        if (fresh == null) throw others(id);
        return fresh;
    }

    private @Nullable Entry owned(EntityId id) {
        var entry = table.entryOf(id);
        return entry != null && entry.owner instanceof Author author && author.lane == scope.lane() ? entry : null;
    }

    private Author author() {
        var known = author;
        if (known != null) return known;
        var fresh = new Author(scope, table);
        author = fresh;
        scope.keep(fresh);
        return fresh;
    }

    /** Who writes states without an entity; they go with the scope that wrote them first. */
    private static final class Author implements Belonging {

        private final JobScope scope;
        private final StateTable table;
        private final Lane lane;

        Author(JobScope scope, StateTable table) {
            this.scope = scope;
            this.table = table;
            lane = scope.lane();
        }

        @Override
        public void end() {
            scope.inHomeAnyway(() -> table.releaseAll(this));
        }
    }

    @Override
    public void remove(EntityId id) {
        scope.change(() -> {
            if (!table.isReserved(id)) return;
            var mine = owned(id);
            if (mine == null) throw others(id);
            table.release(mine);
        });
    }

    private IllegalStateException others(EntityId id) {
        return new IllegalStateException("state of " + id + ": written by "
                + scope.lane().owner() + " (expected: by the owner of its entity; ask the entity with an action)");
    }
}
