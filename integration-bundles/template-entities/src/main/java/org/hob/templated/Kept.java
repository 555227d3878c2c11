package org.hob.templated;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.storage.Store;
import org.jspecify.annotations.Nullable;

/** What entities showed last that nothing computes after a restart. For any thread. */
final class Kept {

    private static final Duration SOON = Duration.ofSeconds(10);

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

    /** All, by the ids of the entities. */
    private record Document(Map<String, Last> last) {}

    private final Store<Document> store;
    private final Map<String, Last> last = new ConcurrentHashMap<>();
    private boolean loaded;

    Kept(Home home) {
        store = home.store("entities", Document.class);
    }

    /** Reads what was kept, the first time. Waits. */
    void load() {
        if (loaded) return;
        loaded = true;
        store.load().ifPresent(document -> document.last.forEach(last::putIfAbsent));
    }

    Optional<Last> of(Optional<EntityId> id) {
        return id.map(EntityId::toString).map(last::get);
    }

    /** Keeps it. Turn: never waits. */
    void keep(EntityId id, Last now) {
        if (!now.equals(last.put(id.toString(), now))) store.saveLater(SOON, () -> new Document(Map.copyOf(last)));
    }
}
