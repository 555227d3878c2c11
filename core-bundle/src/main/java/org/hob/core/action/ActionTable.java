package org.hob.core.action;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.Target;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * Who does what: the kinds of action there are, the entities that take them and those who offer others. Changed in the turn, read by anybody, so that a
 * wrong call fails where it was made.
 */
public final class ActionTable {

    private final Map<String, Known> kinds = new ConcurrentHashMap<>();
    private final Map<EntityId, Taker> takers = new ConcurrentHashMap<>();
    private final Map<Object, Offer<?>> offers = new ConcurrentHashMap<>();

    /** A kind, and how many know it. */
    private record Known(ActionKind kind, int users) {}

    // ---- changed in the turn, inside the home

    /** Takes in an entity and the kinds of its domain. */
    public void join(Taker taker, List<? extends ActionKind> takes) {
        takers.put(taker.id(), taker);
        takes.forEach(this::learn);
    }

    /** Lets it go. */
    public void leave(Taker taker, List<? extends ActionKind> takes) {
        if (takers.remove(taker.id(), taker)) takes.forEach(this::forget);
    }

    /** Takes in an offer; returns false if somebody offers that already. */
    boolean join(Offer<?> offer) {
        if (offers.putIfAbsent(key(offer), offer) != null) return false;
        learn(offer.kind());
        return true;
    }

    void leave(Offer<?> offer) {
        if (offers.remove(key(offer), offer)) forget(offer.kind());
    }

    /** Returns what an offer is found by: the record of its action, or the name of one that has none. */
    private static Object key(Offer<?> offer) {
        var kind = offer.kind();
        return kind instanceof DescribedKind ? kind.name() : kind.type();
    }

    /** A domain that was updated brings another record of the same name: the newest counts. */
    private void learn(ActionKind kind) {
        kinds.merge(kind.name(), new Known(kind, 1), (known, _) -> new Known(kind, known.users + 1));
    }

    private void forget(ActionKind kind) {
        kinds.computeIfPresent(
                kind.name(), (_, known) -> known.users == 1 ? null : new Known(known.kind, known.users - 1));
    }

    // ---- read by anybody

    ActionKind kind(String name) {
        return find(name).orElseThrow(() -> new ActionException.Unknown(name));
    }

    /** Finds it by its name, in letters of any size. */
    Optional<ActionKind> find(String name) {
        var known = kinds.get(name);
        if (known == null) known = kinds.get(name.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(known).map(Known::kind);
    }

    Optional<Offer<?>> offer(Action action) {
        var key = action instanceof DescribedAction described ? described.name() : action.getClass();
        return Optional.ofNullable(offers.get(key));
    }

    /** Returns the names of all there are. */
    public Stream<String> names() {
        return kinds.keySet().stream();
    }

    List<ActionSchema> of(EntityId id) {
        var taker = takers.get(id);
        return taker == null ? List.of() : taker.takes();
    }

    /** Returns that entity if it takes that action; null if it does not, or the action is somebody's who offers it. */
    @Nullable
    Taker taker(Action action, EntityId id) {
        var taker = takers.get(id);
        return taker != null && taker.does(action) ? taker : null;
    }

    /**
     * Returns the entities of that target, which all take that action: those that are named, and what takes it of devices.
     *
     * @throws ActionException naming the first that is wrong
     */
    Set<Taker> takers(Action action, Target target) {
        var chosen = new LinkedHashSet<Taker>();
        for (var id : target.entities()) {
            var taker = taker(id);
            if (taker.does(action)) chosen.add(taker);
            else choose(taker, action, chosen, new HashSet<>());
        }
        for (var device : target.devices()) chosen.addAll(takersOf(device, action));
        refuse("area_id", target.areas());
        refuse("floor_id", target.floors());
        refuse("label_id", target.labels());
        if (chosen.isEmpty()) throw new ActionException.Invalid("entity_id", "none", "one entity or more");
        chosen.forEach(taker -> taker.check(action));
        return chosen;
    }

    /** Chooses an entity, or the members that take it in its place. */
    private void choose(Taker taker, Action action, Set<Taker> chosen, Set<Taker> seen) {
        var instead = taker.does(action)
                ? List.<Taker>of()
                : taker.members().stream()
                        .map(takers::get)
                        .filter(Objects::nonNull)
                        .toList();
        if (instead.isEmpty()) chosen.add(taker);
        if (!seen.add(taker)) return;
        for (var member : instead) {
            if (member.does(action) || !member.members().isEmpty()) choose(member, action, chosen, seen);
        }
    }

    /** Returns that entity. */
    Taker taker(EntityId id) {
        var taker = takers.get(id);
        if (taker == null) throw new ActionException.Invalid("entity_id", id, "an entity of this house");
        return taker;
    }

    private List<Taker> takersOf(String device, Action action) {
        var of = takers.values().stream()
                .filter(taker -> taker.devices().contains(device))
                .toList();
        if (of.isEmpty()) throw new ActionException.Invalid("device_id", device, "a device of this house");
        var taking = of.stream().filter(taker -> taker.does(action)).toList();
        if (taking.isEmpty()) throw new ActionException.Invalid("device_id", device, "a device that can do that");
        return taking;
    }

    /** Nothing is in a place yet: there are no places. */
    private static void refuse(String field, Set<String> places) {
        for (var place : places) throw new ActionException.Invalid(field, place, "one of this house, which has none");
    }
}
