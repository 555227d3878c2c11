package org.hob.job;

import org.osgi.annotation.versioning.ProviderType;

/** Something that keeps coming until it is closed; its owner's end closes it anyway. */
@ProviderType
public interface Subscription extends AutoCloseable {

    /**
     * Ends it: within a turn no new call begins after this returned, from elsewhere none after the next turn of its owner. Has no effect the second
     * time.
     *
     * <p>Turn: never waits.
     */
    @Override
    void close();
}
