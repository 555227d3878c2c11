package org.hob.core.entity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.hob.action.ActionSchema;

/** A moment, a date or a time of day, in ISO 8601. */
enum TimeForm implements Form {
    MOMENT("a time, as 2026-11-20T08:00:00+00:00") {
        @Override
        Object parse(String text) {
            return OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant();
        }

        @Override
        public Object write(Object value) {
            return IsoText.of((Instant) value);
        }
    },
    /** One that is written as it is. */
    DATETIME("a time, as 2026-11-20T08:00:00+00:00") {
        @Override
        Object parse(String text) {
            return MOMENT.parse(text);
        }

        @Override
        public Object write(Object value) {
            return value;
        }
    },
    DATE("a date, as 2026-11-20") {
        @Override
        Object parse(String text) {
            return LocalDate.parse(text);
        }

        @Override
        public Object write(Object value) {
            return value.toString();
        }
    },
    TIME_OF_DAY("a time of day, as 08:00:00") {
        @Override
        Object parse(String text) {
            return LocalTime.parse(text);
        }

        @Override
        public Object write(Object value) {
            return IsoText.of((LocalTime) value);
        }
    };

    private final String expected;

    TimeForm(String expected) {
        this.expected = expected;
    }

    abstract Object parse(String text);

    @Override
    public Object read(String field, Object data) {
        if (!(data instanceof String text)) throw invalid(field, data);
        try {
            return parse(text.strip());
        } catch (DateTimeException malformed) {
            throw invalid(field, data);
        }
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.TIME;
    }

    @Override
    public String expected() {
        return expected;
    }
}
