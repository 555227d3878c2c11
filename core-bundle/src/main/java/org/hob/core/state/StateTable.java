package org.hob.core.state;

import java.time.Instant;
import java.util.Arrays;
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

    private final Loop loop;
    private final EventBus bus;
    private final Map<String, DomainEntries> domains = new ConcurrentHashMap<>();
    private final FreeIds freeIds = new FreeIds(this::isReserved);
    private Registration<?>[] toAny = Entry.NOBODY;

    public StateTable(Loop loop, EventBus bus) {
        this.loop = loop;
        this.bus = bus;
    }

    // ---- read by anybody

    @Nullable
    State state(EntityId id) {
        var entry = entryOf(id);
        return entry == null ? null : entry.state;
    }

    Stream<State> all() {
        return states(entries());
    }

    Stream<State> of(String domain) {
        var all = domains.get(domain);
        return all == null ? Stream.empty() : states(all.entries.values().stream());
    }

    private static Stream<State> states(Stream<Entry> of) {
        return of.<State>mapMulti((entry, found) -> {
            var state = entry.state;
            if (state != null) found.accept(state);
        });
    }

    // ---- changed in the turn, inside the home

    /** Reserves an id for an owner, until {@link #release}. Returns null if it is taken. */
    public @Nullable Entry reserve(EntityId id, Object owner) {
        var entry = entry(id);
        if (entry.owner != null) return null;
        entry.owner = owner;
        return entry;
    }

    /** Returns an id of that domain for that slug that has no owner. */
    public EntityId free(String domain, String slug) {
        return freeIds.of(domain, slug);
    }

    /** Returns whether that id has an owner. */
    public boolean isReserved(EntityId id) {
        var entry = entryOf(id);
        return entry != null && entry.owner != null;
    }

    /** Frees an id, and removes its state. Has no effect if somebody else owns it. */
    public void release(EntityId id, Object owner) {
        var entry = entryOf(id);
        if (entry != null && entry.isOwnedBy(owner)) release(entry);
    }

    /** Gives an id, with its state, from its owner to another. */
    public Entry pass(EntityId id, Object owner, Object to) {
        var entry = entryOf(id);
        if (entry == null || !entry.isOwnedBy(owner)) throw new AssertionError(id + " is somebody else's");
        entry.owner = to;
        return entry;
    }

    /** Frees all ids of an owner, and removes their states. */
    void releaseAll(Object owner) {
        entries().filter(entry -> entry.isOwnedBy(owner)).toList().forEach(this::release);
    }

    void release(Entry entry) {
        entry.owner = null;
        freeIds.released(entry.id());
        remove(entry);
        dropIfOver(entry);
    }

    @Nullable
    Entry entryOf(EntityId id) {
        var domain = domains.get(id.domain());
        return domain == null ? null : domain.entries.get(id.object());
    }

    private Stream<Entry> entries() {
        return domains.values().stream().flatMap(domain -> domain.entries.values().stream());
    }

    /**
     * Writes a state.
     *
     * @param because why; null for the context of the job that runs now
     */
    public void write(Entry entry, String value, Attributes attributes, @Nullable Context because) {
        var now = loop.moment();
        var before = entry.state;
        boolean sameValue = before != null && before.value().equals(value);
        if (before != null && sameValue && attributes.isSameAs(before.source())) {
            sayAgain(entry, before, now);
            return;
        }
        var context = because == null ? Causes.of(loop) : because;
        var changed = before != null && sameValue ? before.changed() : now;
        replace(entry, before, new KnownState(entry.id(), value, attributes, changed, now, now, context));
    }

    /** Writes a state as one that differs, whether it does or not. */
    void force(Entry entry, String value, Attributes attributes) {
        var now = loop.moment();
        replace(entry, entry.state, new KnownState(entry.id(), value, attributes, now, now, now, Causes.of(loop)));
    }

    private void replace(Entry entry, @Nullable KnownState before, KnownState after) {
        entry.state = after;
        tell(entry, before, after, after.context());
    }

    private void sayAgain(Entry entry, KnownState state, Instant now) {
        var again = state.saidAgain(now);
        entry.state = again;
        loop.countEvent();
        var said = entry.reportListeners;
        if (said.length == 0 && !bus.hears(StateReported.class)) return;
        var report = new StateReported(again);
        if (said.length > 0) loop.tell(report, said, again.context());
        bus.tell(report, again.context());
    }

    private void remove(Entry entry) {
        var before = entry.state;
        if (before == null) return;
        entry.state = null;
        tell(entry, before, null, Causes.of(loop));
    }

    private void tell(Entry entry, @Nullable State before, @Nullable State after, Context context) {
        loop.countEvent();
        boolean onBus = bus.hears(StateChanged.class);
        if (!onBus && entry.listeners.length + entry.domain.listeners.length + toAny.length == 0) return;
        var change = new StateChanged(entry.id(), Optional.ofNullable(before), Optional.ofNullable(after));
        tell(change, entry.listeners, context);
        tell(change, entry.domain.listeners, context);
        tell(change, toAny, context);
        if (onBus) bus.tell(change, context);
    }

    private void tell(StateChanged change, Registration<?>[] those, Context context) {
        if (those.length > 0) loop.tell(change, those, context);
    }

    // ---- listeners, in the turn, inside the home

    void join(EntityId id, Registration<?> listener) {
        var entry = entry(id);
        entry.listeners = ListenerLists.with(entry.listeners, listener);
        dropIfOver(entry);
    }

    void leave(EntityId id, Registration<?> listener) {
        var entry = entryOf(id);
        if (entry == null) return;
        entry.listeners = ListenerLists.without(entry.listeners, listener);
        dropIfOver(entry);
    }

    void joinDomain(String name, Registration<?> listener) {
        var domain = domain(name);
        domain.listeners = ListenerLists.with(domain.listeners, listener);
        dropIfOver(domain);
    }

    void leaveDomain(String name, Registration<?> listener) {
        var domain = domains.get(name);
        if (domain == null) return;
        domain.listeners = ListenerLists.without(domain.listeners, listener);
        dropIfOver(domain);
    }

    void joinReports(EntityId id, Registration<?> listener) {
        var entry = entry(id);
        entry.reportListeners = ListenerLists.with(entry.reportListeners, listener);
        dropIfOver(entry);
    }

    void leaveReports(EntityId id, Registration<?> listener) {
        var entry = entryOf(id);
        if (entry == null) return;
        entry.reportListeners = ListenerLists.without(entry.reportListeners, listener);
        dropIfOver(entry);
    }

    void joinAny(Registration<?> listener) {
        toAny = ListenerLists.with(toAny, listener);
    }

    void leaveAny(Registration<?> listener) {
        toAny = ListenerLists.without(toAny, listener);
    }

    // ---- looked at when the loop is still

    /** Returns whose states there are. */
    public Stream<EntityId> ids() {
        return all().map(State::id);
    }

    /** Returns who listens, in words. Turn: held, or the loop is still. */
    public Stream<String> heardBy() {
        return Stream.of(
                        entries().flatMap(entry -> Stream.of(entry.listeners, entry.reportListeners)),
                        domains.values().stream().map(domain -> domain.listeners),
                        Stream.<Registration<?>[]>of(toAny))
                .flatMap(lists -> lists)
                .flatMap(Arrays::stream)
                .map(Registration::toString);
    }

    // ---- entries

    private Entry entry(EntityId id) {
        var known = entryOf(id);
        if (known != null) return known;
        var domain = domain(id.domain());
        var fresh = new Entry(id, domain);
        domain.entries.put(id.object(), fresh);
        return fresh;
    }

    private DomainEntries domain(String name) {
        return domains.computeIfAbsent(name, DomainEntries::new);
    }

    private void dropIfOver(Entry entry) {
        if (!entry.isOver()) return;
        entry.domain.entries.remove(entry.id().object());
        dropIfOver(entry.domain);
    }

    private void dropIfOver(DomainEntries domain) {
        if (domain.isOver()) domains.remove(domain.name);
    }
}
