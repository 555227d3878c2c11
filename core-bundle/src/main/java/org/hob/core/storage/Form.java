package org.hob.core.storage;

import java.util.Map;

/**
 * How a document becomes a map and comes back, without waiting.
 *
 * @param <D> the document
 */
public interface Form<D extends Record> {

    /** Returns what it says: text, numbers, booleans, and lists and maps of these. */
    Map<String, Object> write(D document);

    /**
     * Returns the document.
     *
     * @throws RuntimeException naming key, value and expectation
     */
    D read(Map<?, ?> data);
}
