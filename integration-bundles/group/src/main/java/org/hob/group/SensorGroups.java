package org.hob.group;

import java.util.List;
import org.hob.domain.Sensor.StateClass;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.yaml.Default;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** Groups of sensors that are a sensor: their sum, their mean, and what else can be computed of numbers. */
@Component(service = Section.class)
public final class SensorGroups extends PlatformGroups<SensorGroups.Config> {

    private static final String USUAL = "Sensor Group";

    /** What stands for one. */
    record Config(
            @Default(USUAL) String name,
            @Nullable String uniqueId,
            List<EntityId> entities,
            Sums type,
            @Default("false") boolean ignoreNonNumeric,
            @Nullable String unitOfMeasurement,
            @Nullable String deviceClass,
            @Nullable StateClass stateClass)
            implements Named {

        Config {
            Kinds.require(entities, "sensor", "number", "input_number");
            if (name.equals(USUAL)) name = "Sensor group " + type.text();
        }
    }

    @Activate
    public SensorGroups(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "sensor", Config.class);
    }

    @Override
    protected Entity<?> make(Home home, EntityDescription as, Config config) {
        return new SumSensor(as, config, new Members(home, config.entities, !config.ignoreNonNumeric));
    }
}
