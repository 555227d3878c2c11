package org.hob.controls;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hob.action.ActionException;
import org.hob.domain.InputSelect;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Recall;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.state.State;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code input_select:}, a choice for each key. */
@Component(service = {Section.class, Recall.class})
public final class InputSelects extends KeyedSection<InputSelects.Config> {

    /** What stands under a key. */
    record Config(
            @Nullable String name,
            @Nullable String icon,
            List<String> options,
            @Nullable String initial) implements Named {

        Config {
            if (options.isEmpty()) throw new IllegalArgumentException("options: none (expected: one or more)");
            if (new HashSet<>(options).size() < options.size()) {
                throw new IllegalArgumentException("options: " + options + " (expected: each once)");
            }
            if (initial != null && !options.contains(initial)) {
                throw new IllegalArgumentException(
                        "initial: " + initial + " (expected: one of " + String.join(", ", options) + ')');
            }
        }
    }

    @Activate
    public InputSelects(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "input_select", Config.class);
    }

    @Override
    boolean differs(Wanted wanted, State now) {
        var options = wanted.attributes().get("options");
        return options != null && !options.equals(now.attributes().get("options"));
    }

    @Override
    List<Step> recall(Wanted wanted) {
        var select = new Step("input_select.select_option", Map.of("option", wanted.state()));
        var options = wanted.attributes().get("options");
        return options == null
                ? List.of(select)
                : List.of(new Step("input_select.set_options", Map.of("options", options)), select);
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        var entity = new Selection(as, config.options, place);
        var initial = place.lately().isPresent() ? null : config.initial;
        if (initial != null) entity.become(initial);
        else {
            entity.become(place.last()
                    .map(Kept.Last::state)
                    .filter(config.options::contains)
                    .orElse(config.options.getFirst()));
        }
        return entity;
    }

    @Callback
    private static final class Selection extends InputSelect {

        private final Kept.Place place;
        private List<String> options;

        Selection(EntityDescription as, List<String> options, Kept.Place place) {
            super(as, new Traits(false));
            this.options = options;
            this.place = place;
        }

        @Override
        public void selectOption(SelectOption how) {
            if (!options.contains(how.option())) {
                throw new ActionException.Invalid("option", how.option(), "one of " + String.join(", ", options));
            }
            become(how.option());
        }

        @Override
        public void selectFirst(SelectFirst how) {
            become(options.getFirst());
        }

        @Override
        public void selectLast(SelectLast how) {
            become(options.getLast());
        }

        @Override
        public void selectNext(SelectNext how) {
            move(1, how.cycle());
        }

        @Override
        public void selectPrevious(SelectPrevious how) {
            move(-1, how.cycle());
        }

        private void move(int by, @Nullable Boolean cycle) {
            int now = shown().map(Reading::option).map(options::indexOf).orElse(0);
            int next = now + by;
            boolean goesRound = cycle == null || cycle;
            become(options.get(
                    goesRound ? Math.floorMod(next, options.size()) : Math.clamp(next, 0, options.size() - 1)));
        }

        @Override
        public void setOptions(SetOptions how) {
            if (new HashSet<>(how.options()).size() < how.options().size()) {
                throw new ActionException.Invalid("options", how.options(), "each option once");
            }
            options = how.options();
            var now = shown().map(Reading::option).filter(options::contains);
            become(now.orElse(options.getFirst()));
        }

        void become(String option) {
            report(new Reading(option, options));
            place.keep(option);
        }
    }
}
