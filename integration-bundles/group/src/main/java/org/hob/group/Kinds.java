package org.hob.group;

import java.util.Collection;
import java.util.Set;
import org.hob.state.EntityId;

/** What may belong to a group of one domain. */
final class Kinds {

    private Kinds() {}

    /**
     * Checks that there is somebody, and only of these domains.
     *
     * @throws IllegalArgumentException naming the first that is wrong
     */
    static void require(Collection<EntityId> ids, String... domains) {
        var right = Set.of(domains);
        if (ids.isEmpty()) throw new IllegalArgumentException("entities: none (expected: one or more)");
        for (var id : ids) {
            if (right.contains(id.domain())) continue;
            throw new IllegalArgumentException(
                    "entities: " + id + " (expected: entities of " + String.join(", ", domains) + ')');
        }
    }
}
