package org.hob.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Tells whether something happens to somebody so many times within a time. Guarded by its monitor. */
final class Often {

    private final int times;
    private final Duration within;
    private final Map<String, Deque<Instant>> seen = new HashMap<>();

    Often(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    /** Notes that it has happened; returns whether that is too often. */
    synchronized boolean happens(String to, Instant now) {
        var those = seen.computeIfAbsent(to, _ -> new ArrayDeque<>());
        those.add(now);
        if (those.size() > times) those.remove();
        return those.size() == times && those.getFirst().plus(within).isAfter(now);
    }

    synchronized void forget(String whom) {
        seen.remove(whom);
    }
}
