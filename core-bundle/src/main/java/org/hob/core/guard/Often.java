package org.hob.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Tells whether something happens to somebody so many times within a time. Replaced as a whole, without a lock. */
final class Often {

    private final int times;
    private final Duration within;
    private final AtomicReference<Map<String, List<Instant>>> seen = new AtomicReference<>(Map.of());

    Often(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    /** Notes that it has happened; returns whether that is too often. */
    boolean happens(String to, Instant now) {
        var after = seen.updateAndGet(before -> with(before, to, now));
        var those = after.getOrDefault(to, List.of());
        return those.size() == times && those.getFirst().plus(within).isAfter(now);
    }

    private Map<String, List<Instant>> with(Map<String, List<Instant>> before, String to, Instant now) {
        var those = new ArrayList<>(before.getOrDefault(to, List.of()));
        those.add(now);
        if (those.size() > times) those.removeFirst();
        var after = new HashMap<>(before);
        after.put(to, List.copyOf(those));
        return after;
    }

    void forget(String whom) {
        if (!seen.get().containsKey(whom)) return;
        seen.updateAndGet(before -> {
            var after = new HashMap<>(before);
            after.remove(whom);
            return after;
        });
    }
}
