package org.hob.core.entity;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hob.core.action.ActionTable;
import org.hob.core.job.Belonging;
import org.hob.core.job.JobScope;
import org.hob.core.job.Lane;
import org.hob.core.job.Loop;
import org.hob.core.state.Attributes;
import org.hob.core.state.Entry;
import org.hob.core.state.Slug;
import org.hob.core.state.StateTable;
import org.hob.entity.Entity;
import org.hob.event.Context;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** Takes entities in and lets them go: gives them their ids, their states, their actions and their polls. Guarded by the turn. */
public final class EntityHost {

    /** How many are taken in without a break: a fraction of a millisecond's worth. */
    private static final int AT_ONCE = 32;

    private final Loop loop;
    private final StateTable states;
    private final ActionTable actions;
    private final Domains domains = new Domains();
    private final Losses losses;

    private final ClassValue<EntityJobs> jobs = new ClassValue<>() {
        @Override
        protected EntityJobs computeValue(Class<?> type) {
            return EntityJobs.of(type, domains.of(type), loop.classifier());
        }
    };

    private final IdentityHashMap<Entity<?>, Resident<?>> residents = new IdentityHashMap<>();
    private final Map<UniqueId, Resident<?>> uniqueIds = new HashMap<>();

    private final IdentityHashMap<Entity<?>, List<Watcher>> watchers = new IdentityHashMap<>();

    /** Somebody who wants to know of an entity's coming and going. */
    private final class Watcher implements Belonging {

        final JobScope scope;
        final Entity<?> entity;
        final Runnable arrived;
        final Runnable left;

        Watcher(JobScope scope, Entity<?> entity, Runnable arrived, Runnable left) {
            this.scope = scope;
            this.entity = entity;
            this.arrived = arrived;
            this.left = left;
        }

        void left() {
            scope.forget(this);
            left.run();
        }

        @Override
        public void end() {
            scope.inHomeAnyway(() -> unwatch(this));
        }
    }

    /** What an integration calls an entity for ever. */
    private record UniqueId(String bundle, String domain, String id) {}

    /**
     * One that is to be taken in, with what is to be known of it before the home is entered.
     *
     * @param slug what it would like to be called
     */
    private record Arriving<R extends Record>(Resident<R> resident, String slug, Optional<Poll<R>> poll) {

        static <R extends Record> Arriving<R> of(Resident<R> resident) {
            var description = resident.entity().description();
            var slug = Slug.of(description.suggestedId().orElseGet(description::friendlyName));
            return new Arriving<>(resident, slug, Poll.of(resident));
        }

        void connect() {
            resident.entity().connect(resident);
        }
    }

    public EntityHost(Loop loop, StateTable states, ActionTable actions) {
        this.loop = loop;
        this.states = states;
        this.actions = actions;
        losses = new Losses(loop.journal());
    }

    public Domains domains() {
        return domains;
    }

    Losses losses() {
        return losses;
    }

    // ---- from any thread

    /**
     * Takes them in, in order and a few at a time, after all of them have been looked at.
     *
     * @throws IllegalArgumentException if a class among them does not fit its domain
     * @throws IllegalStateException if one of them was added before
     */
    public void add(JobScope scope, Collection<? extends Entity<?>> entities) {
        var arriving = new ArrayList<Arriving<?>>(entities.size());
        for (var entity : entities) arriving.add(arriving(scope, entity));
        scope.lane().checkBound();
        arriving.forEach(Arriving::connect);
        var first = arriving.subList(0, Math.min(AT_ONCE, arriving.size()));
        scope.change(() -> first.forEach(this::admit));
        for (int n = AT_ONCE; n < arriving.size(); n += AT_ONCE) {
            var some = arriving.subList(n, Math.min(n + AT_ONCE, arriving.size()));
            scope.inHome(() -> some.forEach(this::admit));
        }
    }

    private <R extends Record> Arriving<R> arriving(JobScope scope, Entity<R> entity) {
        return Arriving.of(new Resident<>(this, scope, entity, domains.of(entity), jobs.get(entity.getClass())));
    }

    /** Takes one in, in the place of another of its owner's. */
    public void replace(JobScope scope, Entity<?> old, Entity<?> by) {
        var arriving = arriving(scope, by);
        scope.lane().checkBound();
        arriving.connect();
        scope.change(() -> {
            var leaving = residents.get(old);
            if (leaving == null || !arriving.resident.canFollow(leaving)) admit(arriving);
            else follow(leaving, arriving);
        });
    }

    /** Lets an entity go. */
    public void remove(JobScope scope, Entity<?> entity) {
        scope.inHome(() -> {
            var resident = residents.get(entity);
            if (resident != null && resident.scope().lane() == scope.lane()) remove(resident);
        });
    }

    /** Tells, in the turn, of that entity's coming and going, as long as the scope lasts; at once if it is at home. Turn: never waits. */
    public void watch(JobScope scope, Entity<?> entity, Runnable arrived, Runnable left) {
        var watcher = new Watcher(scope, entity, arrived, left);
        scope.inHome(() -> {
            if (scope.isClosed()) return;
            watchers.computeIfAbsent(entity, _ -> new ArrayList<>()).add(watcher);
            scope.keep(watcher);
            if (residents.containsKey(entity)) arrived.run();
        });
    }

    private void unwatch(Watcher watcher) {
        watchers.computeIfPresent(watcher.entity, (_, those) -> {
            those.remove(watcher);
            return those.isEmpty() ? null : those;
        });
    }

    // ---- in the turn, inside the home

    /** Shows that an entity is out of reach, of which has been said enough. Has no effect if it is not at home. */
    public void lose(Entity<?> entity) {
        var resident = residents.get(entity);
        if (resident != null) resident.loseQuietly();
    }

    /** Shows that no entity of that owner can be reached. */
    public void loseAll(Lane of) {
        for (var resident : residents.values()) if (resident.scope().lane() == of) resident.loseQuietly();
    }

    private void admit(Arriving<?> arriving) {
        var resident = arriving.resident;
        if (resident.scope().isClosed() || !isUnique(resident)) {
            resident.leave();
            return;
        }
        var id = states.free(resident.model().name(), arriving.slug);
        var entry = states.reserve(id, resident);
        if (entry == null) throw new AssertionError(id + " was free");
        settle(arriving, entry);
    }

    /** One goes and the other comes, in one step: there is a state all the time. */
    private void follow(Resident<?> leaving, Arriving<?> arriving) {
        var resident = arriving.resident;
        forgetUniqueId(leaving);
        if (resident.scope().isClosed() || !isUnique(resident)) {
            resident.leave();
            isUnique(leaving);
            return;
        }
        leave(leaving);
        settle(arriving, states.pass(leaving.id(), leaving, resident));
    }

    private void settle(Arriving<?> arriving, Entry entry) {
        var resident = arriving.resident;
        residents.put(resident.entity(), resident);
        resident.liveAt(entry);
        actions.join(resident, resident.model().actions());
        resident.scope().keep(resident);
        resident.arrive(arriving.poll.isEmpty());
        resident.tellArrived();
        arriving.poll.ifPresent(resident::pollWith);
        watchers.getOrDefault(resident.entity(), List.of()).forEach(watcher -> watcher.arrived.run());
    }

    private boolean isUnique(Resident<?> resident) {
        var unique = uniqueId(resident);
        if (unique == null) return true;
        var first = uniqueIds.putIfAbsent(unique, resident);
        if (first == null) return true;
        loop.journal()
                .say(
                        Level.ERROR,
                        resident.scope().lane().owner() + ": unique id " + unique.id() + " of a " + unique.domain()
                                + " is taken by " + first.id() + " (expected: another); it is left out");
        return false;
    }

    private static @Nullable UniqueId uniqueId(Resident<?> resident) {
        var description = resident.entity().description();
        return description
                .uniqueId()
                .map(id -> new UniqueId(
                        resident.scope().lane().bundle(), resident.model().name(), id))
                .orElse(null);
    }

    void remove(Resident<?> resident) {
        if (!resident.isGone() && leave(resident)) states.release(resident.id(), resident);
    }

    /** Lets it go, but for its id and its state. Returns whether it was at home. */
    private boolean leave(Resident<?> resident) {
        resident.leave();
        if (!residents.remove(resident.entity(), resident)) return false;
        var watching = watchers.remove(resident.entity());
        if (watching != null) watching.forEach(Watcher::left);
        resident.scope().forget(resident);
        actions.leave(resident, resident.model().actions());
        forgetUniqueId(resident);
        return true;
    }

    private void forgetUniqueId(Resident<?> of) {
        var unique = uniqueId(of);
        if (unique != null) uniqueIds.remove(unique, of);
    }

    void write(Entry entry, String text, Attributes attributes, @Nullable Context because) {
        states.write(entry, text, attributes, because);
    }

    /** Returns which there are. Turn: held, or the loop is still. */
    public Stream<EntityId> ids() {
        return residents.values().stream().map(Resident::id);
    }

    /** Returns how many there are. */
    public int size() {
        return residents.size();
    }
}
