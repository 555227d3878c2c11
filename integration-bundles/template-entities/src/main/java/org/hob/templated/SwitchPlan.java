package org.hob.templated;

import java.util.Map;
import org.hob.automation.parts.Sequence;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.hob.yaml.Default;
import org.jspecify.annotations.Nullable;

/** What stands for a switch. */
record SwitchPlan(
        @Nullable Template name,
        @Nullable Template icon,
        @Nullable Template picture,
        @Nullable Template availability,
        Map<String, Template> attributes,
        @Nullable String uniqueId,
        @Nullable EntityId defaultEntityId,
        @Nullable Template state,

        @Default("false") boolean optimistic,

        Sequence turnOn,
        Sequence turnOff)
        implements Look {

    @Override
    public String usual() {
        return "Template Switch";
    }

    @Override
    public boolean isAssumed() {
        return state == null || optimistic;
    }

    @Override
    public Entity<?> make(Setting in, EntityDescription as) {
        return new ComputedSwitch(in, as, this);
    }
}
