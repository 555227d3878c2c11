package org.hob.automation.judge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.language.ClockTime;
import org.hob.automation.language.Criterion.TimeIs;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** Whether the clock on the wall shows a time between two others, perhaps with midnight in between, on one of some days. */
final class TimeTest {

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private final Home home;

    TimeTest(Home home) {
        this.home = home;
    }

    boolean is(TimeIs asked) {
        var now = home.now().atZone(home.zone());
        return isBetween(asked, now.toLocalTime())
                && (asked.weekday().isEmpty()
                        || asked.weekday().stream().anyMatch(day -> day.day() == now.getDayOfWeek()));
    }

    private boolean isBetween(TimeIs asked, LocalTime now) {
        var after = time(asked.after(), "after", LocalTime.MIN);
        var before = time(asked.before(), "before", LocalTime.MAX);
        if (after.isEmpty() || before.isEmpty()) return false;
        var from = after.get();
        var to = before.get();
        boolean isLater = !now.isBefore(from);
        if (asked.before() == null) return isLater;
        return from.isBefore(to) ? isLater && now.isBefore(to) : isLater || now.isBefore(to);
    }

    /** Returns that time; nothing if its entity shows none at the moment. */
    private Optional<LocalTime> time(@Nullable ClockTime said, String key, LocalTime otherwise) {
        return switch (said) {
            case null -> Optional.of(otherwise);
            case ClockTime.Fixed(var time) -> Optional.of(time);
            case ClockTime.OfEntity(var id) -> shown(id, key);
        };
    }

    private Optional<LocalTime> shown(EntityId id, String key) {
        var state = home.states()
                .get(id)
                .orElseThrow(() ->
                        new UndecidedException("time: " + key + ": " + id + " (expected: an entity of this house)"));
        if (id.domain().equals("input_datetime")) return Optional.of(helper(state.attributes()));
        if (!state.isKnown()) return Optional.empty();
        try {
            if (id.domain().equals("time")) return Optional.of(LocalTime.parse(state.value()));
            if (!"timestamp".equals(state.attributes().get("device_class"))) return Optional.empty();
            return Optional.of(moment(state).atZone(home.zone()).toLocalTime());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant moment(State state) {
        return OffsetDateTime.parse(state.value()).toInstant();
    }

    private static LocalTime helper(Map<String, Object> attributes) {
        return LocalTime.of(
                number(attributes, "hour", LAST.getHour()),
                number(attributes, "minute", LAST.getMinute()),
                number(attributes, "second", LAST.getSecond()));
    }

    private static int number(Map<String, Object> attributes, String name, int otherwise) {
        return attributes.get(name) instanceof Number number ? number.intValue() : otherwise;
    }
}
