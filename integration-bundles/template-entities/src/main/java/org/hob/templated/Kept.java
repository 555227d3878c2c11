package org.hob.templated;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.state.EntityId;
import org.hob.storage.Store;
import org.jspecify.annotations.Nullable;

/** What entities showed last that nothing computes after a restart, until nobody has asked for it for a week. Changed by who has the turn. */
final class Kept {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration NOW_AND_THEN = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofDays(7);

    /**
     * What an entity showed last.
     *
     * @param state its text
     * @param more what templates gave for attributes, as texts
     * @param until when it goes off by itself
     */
    record Last(
            String state,
            Map<String, String> more,
            @Nullable Instant until) {}

    /**
     * All, by the ids of the entities.
     *
     * @param seen when there was an entity of that id last
     */
    record Document(Map<String, Last> last, @Nullable Map<String, Instant> seen) {

        private Instant seen(String id, Instant otherwise) {
            return seen == null ? otherwise : seen.getOrDefault(id, otherwise);
        }
    }

    private final Home home;
    private final Store<Document> store;
    private final Map<String, Last> last = new ConcurrentHashMap<>();
    /** Those of earlier runs for which there has been no entity in this one, and when there was one. */
    private final Map<String, Instant> idle = new ConcurrentHashMap<>();

    private volatile boolean isLoaded;

    Kept(Home home) {
        this(home, home.store("entities", Document.class));
    }

    Kept(Home home, Store<Document> store) {
        this.home = home;
        this.store = store;
    }

    /** Reads what was kept, unless that has been done. Several may read it at once; none goes on before it is there. Turn: waits. */
    void load() {
        if (isLoaded) return;
        var read = store.load();
        home.turn(() -> {
            if (isLoaded) return;
            read.ifPresent(this::take);
            home.every(NOW_AND_THEN, Job.callback(this::write));
            isLoaded = true;
        });
    }

    private void take(Document document) {
        document.last.forEach((id, was) -> {
            if (last.putIfAbsent(id, was) == null) idle.put(id, document.seen(id, home.now()));
        });
    }

    /** Returns what an entity showed last, which is there now. Turn: held. */
    Optional<Last> of(EntityId id) {
        idle.remove(id.toString());
        return Optional.ofNullable(last.get(id.toString()));
    }

    /** Keeps it. Turn: held, never waits. */
    void keep(EntityId id, Last now) {
        idle.remove(id.toString());
        if (!now.equals(last.put(id.toString(), now))) write();
    }

    /** Forgets what it showed. Turn: held, never waits. */
    void forget(EntityId id) {
        if (last.remove(id.toString()) != null) write();
    }

    private void write() {
        store.saveLater(SOON, this::document);
    }

    /** Returns what is to be written: nothing of those that have been gone for long. Any thread. */
    private Document document() {
        var now = home.now();
        var all = new HashMap<>(last);
        all.keySet().removeIf(id -> idle.getOrDefault(id, now).isBefore(now.minus(LONG)));
        var seen = new HashMap<String, Instant>();
        all.keySet().forEach(id -> seen.put(id, idle.getOrDefault(id, now)));
        return new Document(Map.copyOf(all), Map.copyOf(seen));
    }
}
