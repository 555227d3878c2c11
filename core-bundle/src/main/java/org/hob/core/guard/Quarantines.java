package org.hob.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hob.guard.Quarantine;
import org.jspecify.annotations.Nullable;

/**
 * Who is kept out of the house, and who was lately. Guarded by its monitor.
 *
 * <pre>
 *   in the house ──condemned, fails, floods──▶ out ──restarted by the user, or its bundle is updated or restarted──▶ in the house
 *                                               └── the third time within an hour: only the user lets it in
 * </pre>
 */
final class Quarantines {

    /** How often within {@link #MEMORY} is once too often. */
    private static final int TOO_OFTEN = 3;

    private static final Duration MEMORY = Duration.ofHours(1);

    private final Map<String, Quarantine> out = new TreeMap<>();
    private final Map<String, List<Instant>> lately = new HashMap<>();

    /** Keeps an owner out; returns null if it is already. */
    synchronized @Nullable Quarantine add(String owner, String bundle, String why, Instant now) {
        if (out.containsKey(owner)) return null;
        var times = lately.computeIfAbsent(owner, _ -> new ArrayList<>());
        times.removeIf(time -> time.plus(MEMORY).isBefore(now));
        times.add(now);
        var one = new Quarantine(owner, bundle, why, now, times.size(), times.size() >= TOO_OFTEN);
        out.put(owner, one);
        return one;
    }

    /** The user lets an owner in; returns false if it is not out. */
    synchronized boolean pardon(String owner) {
        lately.remove(owner);
        return out.remove(owner) != null;
    }

    /** An owner of that name has gone; what comes after it is let in, unless it was out too often. */
    synchronized void gone(Set<String> owners) {
        out.values().removeIf(one -> !one.forGood() && owners.contains(one.owner()));
    }

    /** Returns why that owner is kept out, if it is. */
    synchronized @Nullable Quarantine of(String owner) {
        return out.get(owner);
    }

    synchronized List<Quarantine> list() {
        return List.copyOf(out.values());
    }
}
