package org.hob.automation.parts;

import java.util.Map;
import java.util.function.Predicate;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Conditions that were read once; immutable. */
@ProviderType
public interface Conditions {

    /**
     * Returns whether all of them pass, with some variables. What cannot be decided is named in the log, and does not pass. Asked in turns of that home only.
     *
     * <p>Turn: never waits.
     *
     * @param name what they belong to, in the log
     */
    Predicate<Map<String, @Nullable Object>> at(Home home, String name);
}
