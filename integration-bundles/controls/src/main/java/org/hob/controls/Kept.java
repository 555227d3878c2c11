package org.hob.controls;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.home.Home;
import org.hob.storage.Store;

/** What the entries of one section showed last, over restarts. For any thread. */
final class Kept {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Store<Document> store;
    private final Map<String, Last> last = new ConcurrentHashMap<>();
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();
    private boolean loaded;

    /**
     * What an entry showed last.
     *
     * @param state its text
     * @param more what else is needed to go on
     */
    record Last(String state, Map<String, String> more) {

        static Last of(String state) {
            return new Last(state, Map.of());
        }
    }

    /** All of a section, by key. */
    record Document(Map<String, Last> last) {}

    /** The place of one entry. */
    record Place(Kept kept, String key) {

        /** Returns what it showed last, in this run or one before. */
        Optional<Last> last() {
            return Optional.ofNullable(kept.last.get(key));
        }

        /** Returns what it showed last in this run: its file has changed since then. */
        Optional<Last> lately() {
            return kept.fresh.contains(key) ? last() : Optional.empty();
        }

        /** Keeps it. */
        void keep(Last now) {
            kept.fresh.add(key);
            if (!now.equals(kept.last.put(key, now))) kept.store.saveLater(SOON, kept::document);
        }

        void keep(String state) {
            keep(Last.of(state));
        }
    }

    Kept(Home home, String section) {
        store = home.store(section, Document.class);
    }

    /** Reads what was kept, the first time. Waits. */
    void load() {
        if (loaded) return;
        loaded = true;
        store.load().ifPresent(document -> document.last().forEach(last::putIfAbsent));
    }

    Place place(String key) {
        return new Place(this, key);
    }

    private Document document() {
        return new Document(Map.copyOf(last));
    }
}
