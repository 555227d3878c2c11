package org.hob.scene;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Range;
import org.hob.entity.Unit;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** What can be done about scenes that is no scene's own. */
@Domain("scene")
final class SceneActions {

    private SceneActions() {}

    /** Makes the house so, without a scene. */
    @Doc("Makes entities so, without a scene.")
    record Apply(
            @Doc("States by entity id: a text, or state and attributes")
            Map<String, Object> entities,

            @Range(min = 0, max = 6553) @Unit("s") @Doc("How slowly, for lights that can") @Nullable
            Duration transition)
            implements Action {}

    /** Makes a scene that lasts until the files are read again or the house stops. */
    @Doc("Makes a scene that lasts until it is deleted or the house stops.")
    record Create(
            @Doc("What its entity id ends with") String sceneId,

            @Doc("States by entity id: a text, or state and attributes") @Nullable
            Map<String, Object> entities,

            @Doc("Entities that are to be as they are now") @Nullable
            List<String> snapshotEntities)
            implements Action {}

    /** Takes a scene away that was made by {@link Create}. */
    @Doc("Takes a scene away that was made by scene.create.")
    record Delete(@Doc("Which scene") List<String> entityId) implements Action {}

    /** Returns the ids in that list, of which each may be several with commas. */
    static List<EntityId> ids(List<String> texts) {
        return texts.stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .map(text -> EntityId.of(text.strip()))
                .toList();
    }
}
