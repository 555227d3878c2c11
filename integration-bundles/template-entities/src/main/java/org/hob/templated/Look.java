package org.hob.templated;

import java.util.Map;
import java.util.Optional;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** What can be said of any entity that is computed. */
sealed interface Look permits SensorPlan, BinarySensorPlan, SwitchPlan, LightPlan {

    @Nullable
    Template name();

    @Nullable
    Template icon();

    @Nullable
    Template picture();

    @Nullable
    Template availability();

    Map<String, Template> attributes();

    @Nullable
    String uniqueId();

    @Nullable
    EntityId defaultEntityId();

    /** Returns what it is called if nothing is said. */
    String usual();

    /** Returns whether its effects are taken for granted, since no template says what it shows. */
    default boolean isAssumed() {
        return false;
    }

    /** Makes the entity. */
    Entity<?> make(Setting in, EntityDescription as);

    /** Makes the entity, as it is described at first. */
    default Entity<?> make(Setting in) {
        var named = EntityDescription.named(in.called().or(this::said).orElse(usual()));
        var id = defaultEntityId();
        var suggested = id == null ? named : named.suggest(id.object());
        var unique = in.unique(uniqueId());
        var described = unique.map(suggested::id).orElse(suggested);
        return make(in, isAssumed() ? described.withoutConfirmation() : described);
    }

    private Optional<String> said() {
        var template = name();
        try {
            return template == null ? Optional.empty() : Optional.of(template.render(Map.of()));
        } catch (TemplateException failed) {
            return Optional.empty();
        }
    }
}
