package org.hob.group;

import java.util.List;
import org.hob.domain.Switch;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.state.EntityId;
import org.hob.yaml.Default;
import org.hob.yaml.Key;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** Groups of switches that are a switch. */
@Component(service = Section.class)
public final class SwitchGroups extends PlatformGroups<SwitchGroups.Config> {

    /** What stands for one. */
    record Config(
            @Default("Switch Group") String name,
            @Nullable String uniqueId,
            List<EntityId> entities,
            @Key("all") @Default("false") boolean isAll)
            implements Named {

        Config {
            Kinds.require(entities, "switch");
        }
    }

    @Activate
    public SwitchGroups(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "switch", Config.class);
    }

    @Override
    protected Entity<?> make(Home home, EntityDescription as, Config config) {
        return new SwitchGroup(as.icon("mdi:toggle-switch-variant"), new Members(home, config.entities, config.isAll));
    }

    private static final class SwitchGroup extends Switch {

        private final Members members;

        SwitchGroup(EntityDescription as, Members members) {
            super(as);
            this.members = members;
        }

        @Callback
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

        @Coroutine
        @Override
        public void turnOn(TurnOn how) {
            members.ask(how);
        }

        @Coroutine
        @Override
        public void turnOff(TurnOff how) {
            members.ask(how);
        }
    }
}
