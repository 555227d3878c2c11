package org.hob.core.job;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When something recurs, by the clock on the wall; pure. */
@FunctionalInterface
interface Schedule {

    /** Returns the first time after that one. */
    Instant after(Instant time, ZoneId zone);

    /** Returns every day at that local time: later when the clock skips it, the first of two when it comes twice. */
    static Schedule daily(LocalTime at) {
        return (time, zone) -> {
            var day = time.atZone(zone).toLocalDate();
            var today = ZonedDateTime.of(day, at, zone).toInstant();
            return today.isAfter(time)
                    ? today
                    : ZonedDateTime.of(day.plusDays(1), at, zone).toInstant();
        };
    }
}
