package org.hob.controls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hob.action.ActionException;
import org.hob.domain.InputText;
import org.hob.domain.InputText.Mode;
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

/** {@code input_text:}, a text for each key. */
@Component(service = {Section.class, Recall.class})
public final class InputTexts extends KeyedSection<InputTexts.Config> {

    /** What stands under a key. */
    record Config(
            @Nullable String name,
            @Nullable String icon,
            @Range(min = 0, max = 255) @Default("0") int min,
            @Range(min = 1, max = 255) @Default("100") int max,
            @Nullable String initial,
            @Nullable String pattern,
            @Default("text") Mode mode,
            @Nullable String unitOfMeasurement)
            implements Named {

        Config {
            if (min > max) throw new IllegalArgumentException("max: " + max + " (expected: min or more)");
            if (initial != null && (initial.length() < min || initial.length() > max)) {
                throw new IllegalArgumentException(
                        "initial: " + initial + " (expected: " + min + '–' + max + " characters)");
            }
            if (pattern != null) compiled(pattern);
        }

        static Pattern compiled(String pattern) {
            try {
                return Pattern.compile(pattern);
            } catch (PatternSyntaxException malformed) {
                throw new IllegalArgumentException(
                        "pattern: " + pattern + " (expected: a regular expression; " + malformed.getDescription() + ')',
                        malformed);
            }
        }
    }

    @Activate
    public InputTexts(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "input_text", Config.class);
    }

    @Override
    List<Step> recall(Wanted wanted) {
        return List.of(new Step("input_text.set_value", Map.of("value", wanted.state())));
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        var entity = new Text(as, config, place);
        var initial = place.lately().isPresent() ? null : config.initial;
        if (initial != null) entity.become(initial);
        else
            place.last()
                    .map(Kept.Last::state)
                    .filter(entity::fits)
                    .ifPresentOrElse(entity::become, () -> entity.unknown(Map.of()));
        return entity;
    }

    @Callback
    private static final class Text extends InputText {

        private final Config config;
        private final Optional<Pattern> pattern;
        private final Kept.Place place;

        Text(EntityDescription as, Config config, Kept.Place place) {
            super(
                    as,
                    new Traits(
                            Optional.ofNullable(config.initial),
                            false,
                            config.min,
                            config.max,
                            Optional.ofNullable(config.pattern),
                            config.mode,
                            Optional.ofNullable(config.unitOfMeasurement)));
            this.config = config;
            this.place = place;
            pattern = Optional.ofNullable(config.pattern).map(Config::compiled);
        }

        boolean fits(String value) {
            return value.length() >= config.min && value.length() <= config.max;
        }

        @Override
        public void setValue(SetValue how) {
            var value = how.value();
            if (!fits(value)) {
                throw new ActionException.Invalid("value", value, config.min + "–" + config.max + " characters");
            }
            // As Home Assistant: a pattern holds from the beginning, not to the end.
            if (pattern.isPresent() && !pattern.get().matcher(value).lookingAt()) {
                throw new ActionException.Invalid("value", value, "a text that matches " + pattern.get());
            }
            become(value);
        }

        void become(String value) {
            report(new Reading(value));
            place.keep(value);
        }
    }
}
