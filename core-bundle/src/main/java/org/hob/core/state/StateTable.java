package org.hob.core.state;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hob.core.event.Causes;
import org.hob.core.event.EventBus;
import org.hob.core.job.ListenerLists;
import org.hob.core.job.Loop;
import org.hob.core.job.Registration;
import org.hob.event.Context;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.state.StateReported;
import org.jspecify.annotations.Nullable;

/**
 * All states, each an immutable object that is replaced. Whoever holds the turn replaces them, anybody reads them.
 *
 * <pre>
 *                 text differs      attributes differ    nothing differs
 *   changed           now                as it was           as it was
 *   updated           now                now                 as it was
 *   reported          now                now                 now
 *   event         StateChanged       StateChanged        StateReported
 * </pre>
 *
 * <p>A change is told to the listeners of its entity, then to those of its domain, then to those of any, then on the bus.
 */
public final class StateTable {

    private static final Registration<?>[] NOBODY = {};
    private static final String ANY = "*";

    private final Loop loop;
    private final EventBus bus;
    private final Map<EntityId, KnownState> states = new ConcurrentHashMap<>();
    private final Map<String, Map<EntityId, Boolean>> byDomain = new ConcurrentHashMap<>();
    private final Map<EntityId, Object> owners = new HashMap<>();
    private final Map<EntityId, Registration<?>[]> listeners = new HashMap<>();
    private final Map<String, Registration<?>[]> domainListeners = new HashMap<>();
    private final Map<EntityId, Registration<?>[]> reportListeners = new HashMap<>();

    public StateTable(Loop loop, EventBus bus) {
        this.loop = loop;
        this.bus = bus;
    }

    // ---- read by anybody

    Optional<State> get(EntityId id) {
        return Optional.ofNullable(states.get(id));
    }

    Stream<State> all() {
        return states.values().stream().map(State.class::cast);
    }

    Stream<State> of(String domain) {
        return byDomain.getOrDefault(domain, Map.of()).keySet().stream()
                .map(states::get)
                .filter(state -> state != null)
                .map(State.class::cast);
    }

    // ---- changed in the turn, inside the home

    /** Reserves an id for an owner, until {@link #release}. Returns false if it is taken. */
    public boolean reserve(EntityId id, Object owner) {
        return owners.putIfAbsent(id, owner) == null;
    }

    /** Returns whether that entity has a state. */
    public boolean has(EntityId id) {
        return states.containsKey(id);
    }

    /** Returns whether that id has an owner. */
    public boolean isReserved(EntityId id) {
        return owners.containsKey(id);
    }

    /** Frees an id, and removes its state. Has no effect if somebody else owns it. */
    public void release(EntityId id, Object owner) {
        if (owners.remove(id, owner)) remove(id);
    }

    boolean isOwnedBy(EntityId id, Object owner) {
        return owners.get(id) == owner;
    }

    /**
     * Writes a state.
     *
     * @param because why; null for the context of the job that runs now
     */
    public void write(EntityId id, String value, Attributes attributes, @Nullable Context because) {
        var now = loop.clock().now();
        var before = states.get(id);
        boolean sameValue = before != null && before.value().equals(value);
        if (before != null && sameValue && attributes.isSameAs(before.source())) {
            sayAgain(before, now);
            return;
        }
        var context = because == null ? Causes.at(now) : because;
        var changed = before != null && sameValue ? before.changed() : now;
        var after = new KnownState(id, value, attributes, changed, now, now, context);
        states.put(id, after);
        if (before == null)
            byDomain.computeIfAbsent(id.domain(), _ -> new ConcurrentHashMap<>())
                    .put(id, true);
        tell(id, before, after, context);
    }

    private void sayAgain(KnownState state, Instant now) {
        var again = state.saidAgain(now);
        states.put(state.id(), again);
        var said = new StateReported(again);
        var those = reportListeners.getOrDefault(state.id(), NOBODY);
        if (those.length > 0) loop.tell(said, those, again.context());
        bus.fire(said);
    }

    private void remove(EntityId id) {
        var before = states.remove(id);
        if (before == null) return;
        byDomain.computeIfPresent(id.domain(), (_, all) -> {
            all.remove(id);
            return all.isEmpty() ? null : all;
        });
        tell(id, before, null, Causes.at(loop.clock().now()));
    }

    private void tell(EntityId id, @Nullable State before, @Nullable State after, Context context) {
        var change = new StateChanged(id, Optional.ofNullable(before), Optional.ofNullable(after));
        tell(change, listeners.getOrDefault(id, NOBODY), context);
        tell(change, domainListeners.getOrDefault(id.domain(), NOBODY), context);
        tell(change, domainListeners.getOrDefault(ANY, NOBODY), context);
        bus.fire(change);
    }

    private void tell(StateChanged change, Registration<?>[] those, Context context) {
        if (those.length > 0) loop.tell(change, those, context);
    }

    // ---- listeners, in the turn, inside the home

    void join(EntityId id, Registration<?> listener) {
        ListenerLists.join(listeners, id, listener);
    }

    void leave(EntityId id, Registration<?> listener) {
        ListenerLists.leave(listeners, id, listener);
    }

    void joinDomain(String domain, Registration<?> listener) {
        ListenerLists.join(domainListeners, domain, listener);
    }

    void leaveDomain(String domain, Registration<?> listener) {
        ListenerLists.leave(domainListeners, domain, listener);
    }

    void joinReports(EntityId id, Registration<?> listener) {
        ListenerLists.join(reportListeners, id, listener);
    }

    void leaveReports(EntityId id, Registration<?> listener) {
        ListenerLists.leave(reportListeners, id, listener);
    }

    static String any() {
        return ANY;
    }

    /** Returns whose states there are. */
    public Stream<EntityId> ids() {
        return states.keySet().stream();
    }

    /** Returns who listens, in words. Turn: held, or the loop is still. */
    public Stream<String> heardBy() {
        return Stream.concat(listeners.values().stream(), domainListeners.values().stream())
                .flatMap(Arrays::stream)
                .map(Registration::toString);
    }

    /** Returns how many states there are. */
    public int size() {
        return states.size();
    }
}
