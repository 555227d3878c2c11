package org.hob.automation.parts;

import java.util.Map;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Triggers that were read once; immutable. */
@ProviderType
public interface Triggers {

    /**
     * Arms them until that home ends: now, or when the house has started. One that cannot be armed is named in the log.
     *
     * <p>Turn: held.
     *
     * @param name what they belong to, in the log
     * @param fired is told each time what the variables are at first: {@code trigger}, and those that the trigger adds; with the context of what fired it
     */
    void arm(Home home, String name, Listener<Map<String, @Nullable Object>> fired);
}
