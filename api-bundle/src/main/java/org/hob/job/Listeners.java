package org.hob.job;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The listeners of an exported API: each is told by its kind, in its own owner's lane.
 *
 * @param <T> what they are told
 */
@ProviderType
public interface Listeners<T> {

    /**
     * Adds a listener, which leaves at the latest with the scope of the job that is running now.
     *
     * <p>Turn: never waits.
     */
    Subscription add(Listener<? super T> listener);

    /**
     * Tells all of them, in the order they were added, when the segment that is running now ends.
     *
     * <p>Turn: never waits.
     */
    void tell(T what);

    /**
     * Returns whether nobody listens.
     *
     * <p>Turn: never waits.
     */
    boolean isEmpty();
}
