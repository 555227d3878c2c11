package org.hob.controls;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.domain.InputDatetime.Traits;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Recall;
import org.hob.home.Home;
import org.hob.yaml.Default;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code input_datetime:}, a date, a time of day, or both for each key. */
@Component(service = {Section.class, Recall.class})
public final class InputDatetimes extends KeyedSection<InputDatetimes.Config> {

    /** What stands under a key. */
    record Config(
            @Nullable String name,
            @Nullable String icon,
            @Default("false") boolean hasDate,
            @Default("false") boolean hasTime,
            @Nullable String initial)
            implements Named {

        Config {
            if (!hasDate && !hasTime) {
                throw new IllegalArgumentException("has_date: false (expected: has_date, has_time, or both)");
            }
            if (initial != null
                    && parsed(initial, hasDate, hasTime, LocalDate.EPOCH).isEmpty()) {
                throw new IllegalArgumentException(
                        "initial: " + initial + " (expected: " + form(hasDate, hasTime) + ')');
            }
        }

        private static String form(boolean hasDate, boolean hasTime) {
            if (!hasTime) return "a date, as 2026-11-20";
            return hasDate ? "a date and a time, as 2026-11-20 08:00:00" : "a time of day, as 08:00:00";
        }
    }

    @Activate
    public InputDatetimes(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "input_datetime", Config.class);
    }

    @Override
    List<Step> recall(Wanted wanted) {
        var text = wanted.state();
        boolean isDate = parsed(text, true, false, LocalDate.EPOCH).isPresent();
        boolean isTime = parsed(text, false, true, LocalDate.EPOCH).isPresent();
        if (!isDate && !isTime && parsed(text, true, true, LocalDate.EPOCH).isEmpty()) {
            throw impossible(wanted, "a date, a time of day, or both");
        }
        var field = isDate ? "date" : isTime ? "time" : "datetime";
        return List.of(new Step("input_datetime.set_datetime", Map.of(field, text)));
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        var entity = new Appointment(home, as, new Traits(config.hasDate, config.hasTime, false), place);
        var today = home.now().atZone(home.zone()).toLocalDate();
        var initial = place.lately().isPresent() ? Optional.<String>empty() : Optional.ofNullable(config.initial);
        entity.become(initial.or(() -> place.last().map(Kept.Last::state))
                .flatMap(text -> parsed(text, config.hasDate, config.hasTime, today))
                .orElse(today.atStartOfDay()));
        return entity;
    }

    /** Returns the moment that such a text says. */
    static Optional<LocalDateTime> parsed(String text, boolean hasDate, boolean hasTime, LocalDate today) {
        try {
            if (hasDate && hasTime) return Optional.of(both(text));
            if (hasDate) return Optional.of(LocalDate.parse(text).atStartOfDay());
            return Optional.of(today.atTime(time(text)));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** Returns the date and time that are written there; a zone that is written with them is left out. */
    static LocalDateTime both(String text) {
        var parts = text.strip().split("[T ]", 2);
        if (parts.length < 2) throw new DateTimeException(text);
        return LocalDate.parse(parts[0]).atTime(time(parts[1].replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "")));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.indexOf(':') == 1 ? '0' + text : text);
    }

    /** Returns the local time at so many seconds since 1970. */
    static LocalDateTime at(Home home, double seconds) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(Math.round(seconds * 1000)), home.zone());
    }
}
