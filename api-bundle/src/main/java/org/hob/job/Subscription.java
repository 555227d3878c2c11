package org.hob.job;

import org.osgi.annotation.versioning.ProviderType;

/** Something that keeps coming until it is closed; its owner's end closes it anyway. */
@ProviderType
public interface Subscription extends AutoCloseable {

    /**
     * Ends it: nothing of it begins any more, not even what waits for another run, in a lane or for a worker; within a turn once this has returned, from
     * elsewhere after the next turn of its owner at the latest. What runs goes on. Has no effect the second time.
     *
     * <p>Turn: never waits.
     */
    @Override
    void close();
}
