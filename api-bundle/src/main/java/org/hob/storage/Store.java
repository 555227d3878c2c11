package org.hob.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A document of an integration that survives a restart: a record, kept as JSON under {@code data/storage}. It holds what the data of an action may hold. A
 * component that is new is {@code @Nullable}, an {@code Optional} or missing in the file means that the file cannot be read.
 *
 * @param <D> the document
 */
@ProviderType
public interface Store<D extends Record> {

    /**
     * Reads it, if there is one, also what is still to be written. One that cannot be read is named in the log and put aside.
     *
     * <p>Turn: waits.
     */
    Optional<D> load();

    /**
     * Writes it now: whatever happens, the file holds the old or the new one.
     *
     * <p>Turn: waits.
     */
    void save(D document);

    /**
     * Writes what the supplier gives after that time, or when the owner ends; of several calls the last counts, and the time of the first.
     *
     * <p>Turn: never waits.
     *
     * @param delay zero or more
     * @param document asked on a worker, so it gives something immutable
     */
    void saveLater(Duration delay, Supplier<D> document);
}
