package org.hob.templated;

import java.util.Map;
import java.util.Optional;
import org.hob.entity.EntityDescription;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** What can be said of any entity that is computed. */
interface Look {

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
    String defaultEntityId();

    /**
     * Returns what it is called at first.
     *
     * @param usual what it is called if nothing is said
     * @param blocks the unique id of the block it stands in
     */
    default EntityDescription description(String usual, Optional<String> blocks) {
        var said = name();
        var named = EntityDescription.named(said == null ? usual : rendered(said, usual));
        var id = defaultEntityId();
        var suggested = id == null ? named : named.suggest(EntityId.of(id).object());
        var unique = uniqueId();
        if (unique == null) return suggested;
        return suggested.id(blocks.map(block -> block + '-' + unique).orElse(unique));
    }

    private static String rendered(Template name, String usual) {
        try {
            return name.render(Map.of());
        } catch (TemplateException failed) {
            return usual;
        }
    }
}
