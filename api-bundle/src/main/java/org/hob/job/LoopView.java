package org.hob.job;

import org.osgi.annotation.versioning.ProviderType;

/** A look at the loop from outside, for consoles and health checks; a service. */
@ProviderType
public interface LoopView {

    /**
     * Returns what the loop is doing now.
     *
     * <p>Turn: never waits.
     */
    LoopStatus status();
}
