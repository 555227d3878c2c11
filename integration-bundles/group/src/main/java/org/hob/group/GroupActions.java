package org.hob.group;

import java.util.List;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.jspecify.annotations.Nullable;

/** What can be done about groups. */
@Domain("group")
final class GroupActions {

    private GroupActions() {}

    /** Makes a group, or changes one. */
    @Doc("Makes a group, or changes one.")
    record Set(
            @Doc("What its entity id ends with") String objectId,
            @Doc("What people call it") @Nullable String name,
            @Doc("Its icon") @Nullable String icon,
            @Doc("Who belongs to it") @Nullable List<String> entities,

            @Doc("Who belongs to it from now on, too") @Nullable
            List<String> addEntities,

            @Doc("Who does not any more") @Nullable List<String> removeEntities,
            @Doc("Whether all have to be on") @Nullable Boolean all)
            implements Action {

        Set {
            if (entities != null && (addEntities != null || removeEntities != null)) {
                throw new IllegalArgumentException("entities alone, or add_entities and remove_entities");
            }
        }
    }

    /** Takes a group away. */
    @Doc("Takes a group away.")
    record Remove(@Doc("What its entity id ends with") String objectId) implements Action {}
}
