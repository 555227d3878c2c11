package org.hob.console;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hob.action.ActionSchema;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since somebody looked last.
 *
 * <p>It looks when it is asked, and compares the states, which are immutable, with those it saw: no listener, no cost while nobody looks. Whatever is
 * new gets the next revision; the entities that can do the same share one <i>kind</i>, so that 2,000 lights do not say 2,000 times what a light can
 * do. When an entity has gone, everybody gets everything once more.
 */
final class Journal {

    /** A state, since which revision it is so, and the number of its kind. */
    record Entry(State state, long since, int kind) {}

    /**
     * What is new.
     *
     * @param revision what to ask with next time
     * @param whole whether these are all entities, not only the changed ones
     * @param entries by entity id
     * @param kinds the actions of the kinds that are new, by number
     */
    record Changes(String revision, boolean whole, List<Entry> entries, Map<Integer, List<ActionSchema>> kinds) {}

    private record Kind(int number, long since) {}

    private final Home home;
    private final String epoch;
    private final TreeMap<EntityId, Entry> entries = new TreeMap<>();
    private final Map<List<ActionSchema>, Kind> kinds = new LinkedHashMap<>();
    private long revision = 1;
    private long lastGone;

    /** Starts an epoch: revisions of another one mean nothing here. */
    Journal(Home home, String epoch) {
        this.home = home;
        this.epoch = epoch;
    }

    /** Returns everything. */
    Changes all() {
        return since(null);
    }

    /** Returns what is new since that revision; everything, if it is null or of another epoch. */
    synchronized Changes since(@Nullable String known) {
        look();
        long after = known == null ? 0 : number(known);
        boolean whole = after < Math.max(1, lastGone);
        long from = whole ? 0 : after;
        Map<Integer, List<ActionSchema>> newKinds = new HashMap<>();
        kinds.forEach((actions, kind) -> {
            if (kind.since > from) newKinds.put(kind.number, actions);
        });
        return new Changes(
                epoch + '-' + revision,
                whole,
                entries.values().stream().filter(entry -> entry.since > from).toList(),
                newKinds);
    }

    private void look() {
        long next = revision + 1;
        Set<EntityId> seen = HashSet.newHashSet(entries.size());
        home.states().all().forEach(state -> {
            seen.add(state.id());
            Entry was = entries.get(state.id());
            if (was != null && was.state.equals(state)) return;
            if (was != null && isSame(was.state, state)) {
                entries.put(state.id(), new Entry(state, was.since, was.kind));
                return;
            }
            entries.put(state.id(), new Entry(state, next, kind(state.id(), next)));
            revision = next;
        });
        if (entries.keySet().retainAll(seen)) {
            lastGone = next;
            revision = next;
        }
    }

    /** Returns whether they show the same; a device that says again what is known makes another state of it. */
    private static boolean isSame(State before, State now) {
        return before.updated().equals(now.updated())
                && before.value().equals(now.value())
                && before.attributes().equals(now.attributes());
    }

    private int kind(EntityId id, long next) {
        return kinds.computeIfAbsent(home.actions().of(id), _ -> new Kind(kinds.size(), next)).number;
    }

    /** Returns the number in {@code epoch-number}, or 0 if it is not of this epoch. */
    private long number(String known) {
        if (!known.startsWith(epoch + '-')) return 0;
        try {
            return Long.parseLong(known.substring(epoch.length() + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
