package org.hob.controls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.action.ActionException;
import org.hob.domain.Counter;
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

/** {@code counter:}, a counter for each key. */
@Component(service = {Section.class, Recall.class})
public final class Counters extends KeyedSection<Counters.Config> {

    /** What stands under a key. */
    record Config(
            @Nullable String name,
            @Nullable String icon,
            @Range(min = 0, max = 9e15) @Default("0") long initial,
            @Range(min = 0, max = 9e15) @Default("1") long step,
            @Nullable Long minimum,
            @Nullable Long maximum,
            @Default("true") boolean restore)
            implements Named {}

    @Activate
    public Counters(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "counter", Config.class);
    }

    @Override
    List<Step> recall(Wanted wanted) {
        try {
            return List.of(new Step("counter.set_value", Map.of("value", Long.valueOf(wanted.state()))));
        } catch (NumberFormatException none) {
            throw impossible(wanted, "a whole number");
        }
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        var entity = new Count(as, config, place);
        var last = config.restore ? place.last() : place.lately();
        entity.become(last.flatMap(Counters::number).orElse(config.initial));
        return entity;
    }

    private static Optional<Long> number(Kept.Last last) {
        try {
            return Optional.of(Long.valueOf(last.state()));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    @Callback
    private static final class Count extends Counter {

        private final Config config;
        private final Kept.Place place;

        Count(EntityDescription as, Config config, Kept.Place place) {
            super(as, new Traits(false, config.initial, config.step, config.minimum, config.maximum));
            this.config = config;
            this.place = place;
        }

        private long value() {
            return shown().map(Reading::value).orElse(config.initial);
        }

        @Override
        public void increment(Increment how) {
            become(value() + config.step);
        }

        @Override
        public void decrement(Decrement how) {
            become(value() - config.step);
        }

        @Override
        public void reset(Reset how) {
            become(config.initial);
        }

        @Override
        public void setValue(SetValue how) {
            if (clamped(how.value()) != how.value()) {
                throw new ActionException.Invalid("value", how.value(), limits());
            }
            become(how.value());
        }

        private String limits() {
            var least = config.minimum == null ? "" : " from " + config.minimum;
            return "a number" + least + (config.maximum == null ? "" : " up to " + config.maximum);
        }

        private long clamped(long value) {
            long least = config.minimum == null ? value : Math.max(value, config.minimum);
            return config.maximum == null ? least : Math.min(least, config.maximum);
        }

        void become(long value) {
            long now = clamped(value);
            report(new Reading(now));
            place.keep(Long.toString(now));
        }
    }
}
