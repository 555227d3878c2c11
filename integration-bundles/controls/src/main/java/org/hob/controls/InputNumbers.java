package org.hob.controls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.action.ActionException;
import org.hob.domain.InputNumber;
import org.hob.domain.InputNumber.Mode;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Range;
import org.hob.entity.Recall;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.yaml.Default;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code input_number:}, a number for each key. */
@Component(service = {Section.class, Recall.class})
public final class InputNumbers extends KeyedSection<InputNumbers.Config> {

    /** What stands under a key. */
    record Config(
            @Nullable String name,
            @Nullable String icon,
            double min,
            double max,
            @Nullable Double initial,
            @Range(min = 1e-9, max = 1e300) @Default("1") double step,
            @Default("slider") Mode mode,
            @Nullable String unitOfMeasurement)
            implements Named {

        Config {
            if (min >= max) throw new IllegalArgumentException("max: " + max + " (expected: more than min)");
            if (initial != null && (initial < min || initial > max)) {
                throw new IllegalArgumentException("initial: " + initial + " (expected: " + min + " to " + max + ')');
            }
        }
    }

    @Activate
    public InputNumbers(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "input_number", Config.class);
    }

    @Override
    List<Step> recall(Wanted wanted) {
        try {
            return List.of(new Step("input_number.set_value", Map.of("value", Double.valueOf(wanted.state()))));
        } catch (NumberFormatException none) {
            throw impossible(wanted, "a number");
        }
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        var entity = new Dial(as, config, place);
        var initial = place.lately().isPresent() ? null : config.initial;
        if (initial != null) entity.become(initial);
        else entity.become(place.last().flatMap(entity::fitting).orElse(config.min));
        return entity;
    }

    @Callback
    private static final class Dial extends InputNumber {

        private final Config config;
        private final Kept.Place place;

        Dial(EntityDescription as, Config config, Kept.Place place) {
            super(
                    as,
                    new Traits(
                            config.initial,
                            false,
                            config.min,
                            config.max,
                            config.step,
                            config.mode,
                            Optional.ofNullable(config.unitOfMeasurement)));
            this.config = config;
            this.place = place;
        }

        private boolean fits(double value) {
            return value >= config.min && value <= config.max;
        }

        Optional<Double> fitting(Kept.Last last) {
            try {
                return Optional.of(Double.valueOf(last.state())).filter(this::fits);
            } catch (NumberFormatException other) {
                return Optional.empty();
            }
        }

        private double value() {
            return shown().map(Reading::value).orElse(config.min);
        }

        @Override
        public void setValue(SetValue how) {
            if (!fits(how.value())) {
                throw new ActionException.Invalid("value", how.value(), config.min + " to " + config.max);
            }
            become(how.value());
        }

        @Override
        public void increment(Increment how) {
            become(Math.min(value() + config.step, config.max));
        }

        @Override
        public void decrement(Decrement how) {
            become(Math.max(value() - config.step, config.min));
        }

        void become(double value) {
            report(new Reading(value));
            place.keep(Double.toString(value));
        }
    }
}
