package org.hob.group;

import java.util.List;
import java.util.Optional;
import org.hob.domain.BinarySensor;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.state.EntityId;
import org.hob.yaml.Default;
import org.hob.yaml.Key;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** Groups of binary sensors that are a binary sensor. */
@Component(service = Section.class)
public final class BinarySensorGroups extends PlatformGroups<BinarySensorGroups.Config> {

    /** What stands for one. */
    record Config(
            @Default("Binary Sensor Group") String name,
            @Nullable String uniqueId,
            List<EntityId> entities,
            BinarySensor.@Nullable Senses deviceClass,
            @Key("all") @Default("false") boolean isAll)
            implements Named {

        Config {
            Kinds.require(entities, "binary_sensor");
        }
    }

    @Activate
    public BinarySensorGroups(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "binary_sensor", Config.class);
    }

    @Override
    protected Entity<?> make(Home home, EntityDescription as, Config config) {
        var traits = new BinarySensor.Traits(Optional.ofNullable(config.deviceClass));
        return new SensorOfSensors(as, traits, new Members(home, config.entities, config.isAll));
    }

    @Callback
    private static final class SensorOfSensors extends BinarySensor {

        private final Members members;

        SensorOfSensors(EntityDescription as, Traits traits, Members members) {
            super(as, traits);
            this.members = members;
        }

        @Override
        public void arrived() throws Exception {
            members.follow(this::look);
        }

        private void look() {
            switch (members.standing(members.states())) {
                case GONE -> unavailable();
                case UNKNOWN -> unknown(members.more());
                case OFF -> report(new Reading(false), members.more());
                case ON -> report(new Reading(true), members.more());
            }
        }
    }
}
