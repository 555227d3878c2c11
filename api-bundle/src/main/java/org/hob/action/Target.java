package org.hob.action;

import java.util.Set;
import org.hob.state.EntityId;

/** Whom an action is for; areas, floors, labels and devices stand for their entities. */
public record Target(
        Set<EntityId> entities, Set<String> devices, Set<String> areas, Set<String> floors, Set<String> labels) {

    /** Nobody in particular. */
    public static final Target NONE = new Target(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Returns these entities. */
    public static Target of(EntityId... ids) {
        return new Target(Set.of(ids), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Returns what is in that area. */
    public static Target area(String area) {
        return new Target(Set.of(), Set.of(), Set.of(area), Set.of(), Set.of());
    }
}
