package org.hob.automation.language;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.hob.automation.Condition;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.hob.yaml.Default;
import org.hob.yaml.Key;
import org.jspecify.annotations.Nullable;

/** What a condition asks. The components of each are its keys in a file. */
public sealed interface Criterion {

    /** All of them. */
    record And(List<Clause> conditions) implements Criterion {}

    /** One of them. */
    record Or(List<Clause> conditions) implements Criterion {}

    /** None of them. */
    record Not(List<Clause> conditions) implements Criterion {}

    /** Whether all of some entities count, or any. */
    enum Match {
        ALL,
        ANY
    }

    /** A state, or an attribute, has one of some values. */
    record StateIs(
            List<EntityId> entityId,
            List<Wanted> state,
            @Nullable String attribute,

            @Key("for") @Nullable Span held,

            @Default("all") Match match)
            implements Criterion {

        public StateIs {
            require("entity_id", entityId.isEmpty(), "an entity or more");
            require("state", state.isEmpty(), "a state or more");
        }
    }

    /** A number is within bounds, which do not belong to them. */
    record NumericState(
            List<EntityId> entityId,
            @Nullable Bound above,
            @Nullable Bound below,
            @Nullable String attribute,
            @Nullable Template valueTemplate)
            implements Criterion {

        public NumericState {
            require("entity_id", entityId.isEmpty(), "an entity or more");
            require("above", above == null && below == null, "above or below, or both");
        }
    }

    /** The clock on the wall shows a time between, on one of some days. */
    record TimeIs(@Nullable ClockTime after, @Nullable ClockTime before, List<Weekday> weekday) implements Criterion {

        public TimeIs {
            require(
                    "time",
                    after == null && before == null && weekday.isEmpty(),
                    "at least one of after, before, weekday");
        }
    }

    /** A day, by its first letters. */
    enum Weekday {
        MON(DayOfWeek.MONDAY),
        TUE(DayOfWeek.TUESDAY),
        WED(DayOfWeek.WEDNESDAY),
        THU(DayOfWeek.THURSDAY),
        FRI(DayOfWeek.FRIDAY),
        SAT(DayOfWeek.SATURDAY),
        SUN(DayOfWeek.SUNDAY);

        private final DayOfWeek day;

        Weekday(DayOfWeek day) {
            this.day = day;
        }

        /** Returns the day. */
        public DayOfWeek day() {
            return day;
        }
    }

    /** What the sun does once a day. */
    enum SunEvent {
        SUNRISE,
        SUNSET
    }

    /** It is before or after sunrise or sunset of this day. */
    record SunIs(
            @Nullable SunEvent before,
            @Nullable SunEvent after,
            @Nullable Duration beforeOffset,
            @Nullable Duration afterOffset)
            implements Criterion {

        public SunIs {
            require("sun", before == null && after == null, "before or after, or both");
        }
    }

    /** Entities are in one of some zones. */
    record ZoneIs(List<EntityId> entityId, List<EntityId> zone) implements Criterion {

        public ZoneIs {
            require("entity_id", entityId.isEmpty(), "an entity or more");
            require("zone", zone.isEmpty(), "a zone or more");
        }
    }

    /** A template is true. */
    record TemplateIs(@Key("value_template") Template template) implements Criterion {}

    /** One of some triggers began it. */
    record TriggeredBy(@Key("id") List<String> ids) implements Criterion {}

    /** What a bundle brought. */
    record Extension(String keyword, Condition<?> kind, Record options) implements Criterion {}

    private static void require(String key, boolean isMissing, String expected) {
        if (isMissing) throw new IllegalArgumentException(key + ": missing (expected: " + expected + ')');
    }
}
