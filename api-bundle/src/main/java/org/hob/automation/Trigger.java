package org.hob.automation;

import java.util.Map;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A kind of trigger; a service with a {@link Keyword}, which may come and go. Automations that use it wait for it.
 *
 * @param <O> its options, a record: names, types and limits of the YAML keys
 */
@ConsumerType
public interface Trigger<O extends Record> {

    /** What a trigger starts: an automation, or a script that waits. */
    @ProviderType
    interface Fire {

        /**
         * Starts it, because of what the calling job runs for.
         *
         * <p>Turn: never waits; from elsewhere it is posted.
         *
         * @param trigger the variable {@code trigger}: at least {@code platform} and {@code description}; id, index and alias are added
         */
        void fire(Map<String, ? extends @Nullable Object> trigger);

        /**
         * Returns the variables that templates among the options see.
         *
         * <p>Turn: never waits.
         */
        Map<String, @Nullable Object> variables();
    }

    /** Watches, by its job kind, until that home is closed. What it throws makes the automation unavailable, and is its reason. */
    void arm(O options, Home home, Fire start) throws Exception;
}
