package org.hob.controls;

import java.util.List;
import org.hob.domain.InputButton;
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

/** {@code input_button:}, a button for each key. */
@Component(service = {Section.class, Recall.class})
public final class InputButtons extends KeyedSection<InputButtons.Config> {

    /** What stands under a key. */
    record Config(@Nullable String name, @Nullable String icon) implements Named {}

    @Activate
    public InputButtons(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "input_button", Config.class);
    }

    @Override
    List<Step> recall(Wanted wanted) {
        throw impossible(wanted, "no button: it is pressed, and has no state to go back to");
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        var entity = new Button(home, as, place);
        place.last().ifPresent(last -> entity.report(new InputButton.Reading(last.state())));
        return entity;
    }

    @Callback
    private static final class Button extends InputButton {

        private final Home home;
        private final Kept.Place place;

        Button(Home home, EntityDescription as, Kept.Place place) {
            super(as, new Traits(false));
            this.home = home;
            this.place = place;
        }

        @Override
        public void press(Press how) {
            var reading = Reading.at(home.now());
            report(reading);
            place.keep(reading.pressed());
        }
    }
}
