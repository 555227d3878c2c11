package org.hob.core.home;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hob.home.Place;
import org.jspecify.annotations.Nullable;
import org.shredzone.commons.suncalc.SunPosition;
import org.shredzone.commons.suncalc.SunTimes;

/** The course of the sun, from Montenbruck and Pfleger, Astronomy on the Personal Computer, by way of commons-suncalc; pure. */
final class Sky {

    private Sky() {}

    /** One of the two moments of a day of the sun. */
    enum Moment {
        RISE,
        SET;

        /** Returns when it comes next, that time or later; it is sought for a year. */
        Optional<Instant> from(Instant time, Place place) {
            var day = SunTimes.compute()
                    .on(time.atZone(ZoneOffset.UTC))
                    .at(place.latitude(), place.longitude())
                    .elevation(place.elevation())
                    .fullCycle()
                    .execute();
            @Nullable ZonedDateTime moment = this == RISE ? day.getRise() : day.getSet();
            return Optional.ofNullable(moment).map(ZonedDateTime::toInstant);
        }
    }

    /** Returns how high the sun is seen, in degrees above the horizon. */
    static double elevation(Instant time, Place place) {
        return SunPosition.compute()
                .on(time.atZone(ZoneOffset.UTC))
                .at(place.latitude(), place.longitude())
                .elevation(place.elevation())
                .execute()
                .getAltitude();
    }

    /** Returns whether the sun is up: it sets before it rises. */
    static boolean isUp(Instant time, Place place) {
        var set = Moment.SET.from(time, place);
        var rise = Moment.RISE.from(time, place);
        return set.isPresent() && (rise.isEmpty() || set.get().isBefore(rise.get()));
    }
}
