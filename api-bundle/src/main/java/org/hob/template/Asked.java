package org.hob.template;

import java.util.Set;
import org.hob.state.EntityId;

/**
 * What a rendering asked the house for; immutable.
 *
 * @param entities the entities whose state it asked for, whether they exist or not
 * @param domains the domains whose states it went through
 * @param countedDomains the domains whose states it only counted
 * @param all whether it went through all states
 * @param countedAll whether it only counted all states
 * @param time whether it asked for the time
 */
public record Asked(
        Set<EntityId> entities,
        Set<String> domains,
        Set<String> countedDomains,
        boolean all,
        boolean countedAll,
        boolean time) {

    /** Copies the sets. */
    public Asked {
        entities = Set.copyOf(entities);
        domains = Set.copyOf(domains);
        countedDomains = Set.copyOf(countedDomains);
    }

    /** Returns whether it asked for nothing, so that nothing changes it. */
    public boolean isNothing() {
        return entities.isEmpty() && domains.isEmpty() && countedDomains.isEmpty() && !all && !countedAll && !time;
    }
}
