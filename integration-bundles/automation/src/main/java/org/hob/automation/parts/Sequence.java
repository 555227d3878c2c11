package org.hob.automation.parts;

import java.util.Map;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Steps that were read once; immutable. */
@ProviderType
public interface Sequence {

    /** Steps at home, which are done whenever they are asked for, once at a time. */
    @ProviderType
    interface Player {

        /**
         * Does the steps, with the context of the calling job, and returns the variables as they are at the end. If it does them already, that is said in the
         * log, and the variables are as they were given.
         *
         * <p>Turn: waits; in a coroutine of the home it was made for.
         *
         * @throws Exception what a step failed with, which is in the log already
         */
        Map<String, @Nullable Object> play(Map<String, ? extends @Nullable Object> variables) throws Exception;
    }

    /**
     * Returns who does them in that home, and ends them with it.
     *
     * <p>Turn: never waits.
     *
     * @param name what they belong to, in the log
     */
    Player at(Home home, String name);
}
