package org.hob.automation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hob.state.EntityId;
import org.osgi.annotation.versioning.ProviderType;

/** The automations and scripts of the house, for those who show them. A service. */
@ProviderType
public interface Automations {

    /**
     * One automation or script.
     *
     * @param id its entity
     * @param name for people
     * @param enabled whether its triggers are armed; a script is always
     * @param mode {@code single}, {@code restart}, {@code queued} or {@code parallel}
     * @param runs how many run now
     * @param lastTriggered when it began last
     * @param trouble why it cannot run: what is wrong in its file, or what it waits for
     */
    record Item(
            EntityId id,
            String name,
            boolean enabled,
            String mode,
            int runs,
            Optional<Instant> lastTriggered,
            Optional<String> trouble) {}

    /**
     * Returns all, in the order of their ids.
     *
     * <p>Turn: never waits.
     */
    List<Item> all();

    /**
     * Returns what the last runs of that one did, the newest first.
     *
     * <p>Turn: never waits.
     */
    List<Trace> traces(EntityId id);
}
