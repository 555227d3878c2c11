package org.hob.group;

import java.util.List;
import org.hob.domain.Light;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.yaml.Default;
import org.hob.yaml.Key;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** Groups of lights that are a light. */
@Component(service = Section.class)
public final class LightGroups extends PlatformGroups<LightGroups.Config> {

    /** What stands for one. */
    record Config(
            @Default("Light Group") String name,
            @Nullable String uniqueId,
            List<EntityId> entities,
            @Key("all") @Default("false") boolean isAll)
            implements Named {

        Config {
            Kinds.require(entities, "light");
        }
    }

    @Activate
    public LightGroups(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "light", Config.class);
    }

    @Override
    protected Entity<?> make(Home home, EntityDescription as, Config config) {
        return new LightGroup(as.icon("mdi:lightbulb-group"), new Members(home, config.entities, config.isAll));
    }

    private static final class LightGroup extends Light {

        private final Members members;

        LightGroup(EntityDescription as, Members members) {
            super(as, Traits.ON_OFF);
            this.members = members;
        }

        @Callback
        @Override
        public void arrived() throws Exception {
            members.follow(this::look);
        }

        private void look() {
            var states = members.states();
            can(Shine.traits(states));
            switch (members.standing(states)) {
                case GONE -> unavailable();
                case UNKNOWN -> unknown(members.more());
                case OFF -> report(Reading.OFF, members.more());
                case ON -> report(Shine.of(on(states)), members.more());
            }
        }

        private static List<State> on(List<State> states) {
            return states.stream().filter(state -> state.is("on")).toList();
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
