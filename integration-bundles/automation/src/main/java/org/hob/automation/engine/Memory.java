package org.hob.automation.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hob.home.Home;
import org.hob.storage.Store;
import org.jspecify.annotations.Nullable;

/** What is known of automations after a restart: whether they were on, and when they began last. For any thread. */
final class Memory {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofMinutes(1);

    /**
     * The document.
     *
     * @param automations by what their file calls them
     */
    private record Kept(Map<String, One> automations) {}

    /**
     * One automation.
     *
     * @param on whether it was on
     * @param lastTriggered when it began last
     */
    record One(boolean on, @Nullable Instant lastTriggered) {}

    private final Store<Kept> store;
    private final Map<String, One> known = new ConcurrentHashMap<>();
    private final AtomicBoolean isToBeWritten = new AtomicBoolean();

    Memory(Home home) {
        store = home.store("automations", Kept.class);
    }

    /** Reads what was kept, of which nothing is known yet. Turn: waits. */
    void load() {
        store.load().ifPresent(kept -> kept.automations.forEach(known::putIfAbsent));
    }

    Optional<One> of(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Notes that somebody has turned it on or off. Turn: never waits. */
    void turned(String id, boolean on, @Nullable Instant lastTriggered) {
        known.put(id, new One(on, lastTriggered));
        store.saveLater(SOON, this::kept);
    }

    /** Notes that it has begun; that is written with the next ones. Turn: never waits. */
    void began(String id, Instant when) {
        known.put(id, new One(true, when));
        if (isToBeWritten.compareAndSet(false, true)) store.saveLater(LATER, this::kept);
    }

    private Kept kept() {
        isToBeWritten.set(false);
        return new Kept(Map.copyOf(known));
    }
}
