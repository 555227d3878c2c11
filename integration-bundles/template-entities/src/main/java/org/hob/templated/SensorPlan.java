package org.hob.templated;

import java.util.Map;
import java.util.Optional;
import org.hob.domain.Sensor;
import org.hob.domain.Sensor.StateClass;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/** What stands for a sensor. */
record SensorPlan(
        @Nullable Template name,
        @Nullable Template icon,
        @Nullable Template picture,
        @Nullable Template availability,
        Map<String, Template> attributes,
        @Nullable String uniqueId,
        @Nullable EntityId defaultEntityId,
        Template state,
        @Nullable String unitOfMeasurement,
        @Nullable String deviceClass,
        @Nullable StateClass stateClass)
        implements Look {

    @Override
    public String usual() {
        return "Template Sensor";
    }

    @Override
    public Entity<?> make(Setting in, EntityDescription as) {
        return new ComputedSensor(in, as, this);
    }

    Sensor.Traits traits() {
        return new Sensor.Traits(
                Optional.ofNullable(deviceClass),
                Optional.ofNullable(unitOfMeasurement),
                Optional.ofNullable(stateClass));
    }

    /** Returns whether it measures something, so that its state has to be a number. */
    boolean isNumber() {
        return unitOfMeasurement != null || stateClass != null;
    }
}
