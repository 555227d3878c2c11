package org.hob.core.storage;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where the texts of documents stand. May block; from any thread, one at a time for each name. */
public interface Shelf {

    /** Returns the text of that name, if there is one. */
    Optional<String> read(String name) throws IOException;

    /** Puts a text there: whatever happens, the old or the new one stands there afterwards. */
    void write(String name, String text) throws IOException;

    /** Puts a text aside that is no good, and returns where. */
    String putAside(String name) throws IOException;

    /** Returns a shelf that lasts as long as the program. */
    static Shelf inMemory() {
        return new InMemory(new ConcurrentHashMap<>());
    }

    /** Texts in memory. */
    record InMemory(Map<String, String> texts) implements Shelf {

        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(texts.get(name));
        }

        @Override
        public void write(String name, String text) {
            texts.put(name, text);
        }

        @Override
        public String putAside(String name) {
            texts.remove(name);
            return "nowhere";
        }
    }
}
