package org.hob.templated;

import java.time.Duration;
import java.util.Map;
import org.hob.domain.BinarySensor;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.hob.yaml.Templated;
import org.jspecify.annotations.Nullable;

/** What stands for a binary sensor. */
record BinarySensorPlan(
        @Nullable Template name,
        @Nullable Template icon,
        @Nullable Template picture,
        @Nullable Template availability,
        Map<String, Template> attributes,
        @Nullable String uniqueId,
        @Nullable EntityId defaultEntityId,
        Template state,
        BinarySensor.@Nullable Senses deviceClass,
        @Nullable Templated<Duration> delayOn,
        @Nullable Templated<Duration> delayOff,
        @Nullable Templated<Duration> autoOff)
        implements Look {

    @Override
    public String usual() {
        return "Template Binary Sensor";
    }

    @Override
    public Entity<?> make(Setting in, EntityDescription as) {
        return new ComputedBinarySensor(in, as, this);
    }

    boolean isDelayed() {
        return delayOn != null || delayOff != null;
    }
}
