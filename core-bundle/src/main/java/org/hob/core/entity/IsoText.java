package org.hob.core.entity;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Times as Home Assistant writes them: with seconds, with six decimals if there are any, in UTC as {@code +00:00}. */
final class IsoText {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private IsoText() {}

    static String of(Instant time) {
        var utc = OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
        return utc.toLocalDate() + "T" + of(utc.toLocalTime()) + "+00:00";
    }

    static String of(LocalTime time) {
        return (time.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROS).format(time);
    }
}
