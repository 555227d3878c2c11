package org.hob.controls;

import java.util.List;
import java.util.Map;
import org.hob.domain.InputBoolean;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Recall;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code input_boolean:}, a yes or no for each key. */
@Component(service = {Section.class, Recall.class})
public final class InputBooleans extends KeyedSection<InputBooleans.Config> {

    /** What stands under a key. */
    record Config(
            @Nullable String name,
            @Nullable String icon,
            @Nullable Boolean initial) implements Named {}

    @Activate
    public InputBooleans(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "input_boolean", Config.class);
    }

    @Override
    List<Step> recall(Wanted wanted) {
        return switch (wanted.state()) {
            case "on" -> List.of(new Step("input_boolean.turn_on", Map.of()));
            case "off" -> List.of(new Step("input_boolean.turn_off", Map.of()));
            default -> throw impossible(wanted, "on or off");
        };
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        var entity = new Choice(as, place);
        boolean wasOn = place.last().filter(last -> last.state().equals("on")).isPresent();
        var initial = place.lately().isPresent() ? null : config.initial;
        entity.become(initial == null ? wasOn : initial);
        return entity;
    }

    @Callback
    private static final class Choice extends InputBoolean {

        private final Kept.Place place;

        Choice(EntityDescription as, Kept.Place place) {
            super(as, new Traits(false));
            this.place = place;
        }

        @Override
        public void turnOn(TurnOn how) {
            become(true);
        }

        @Override
        public void turnOff(TurnOff how) {
            become(false);
        }

        void become(boolean on) {
            report(new Reading(on));
            place.keep(on ? "on" : "off");
        }
    }
}
