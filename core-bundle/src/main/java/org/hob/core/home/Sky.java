package org.hob.core.home;

import static org.shredzone.commons.suncalc.SunTimes.Twilight.CIVIL;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hob.home.Place;
import org.hob.home.Sun.Phase;
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
            var day = course(time, place).execute();
            return moment(this == RISE ? day.getRise() : day.getSet());
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

    /** Returns when that comes next, that time or later. */
    static Optional<Instant> next(Phase phase, Instant time, Place place) {
        return switch (phase) {
            case RISING -> Moment.RISE.from(time, place);
            case SETTING -> Moment.SET.from(time, place);
            case NOON -> moment(course(time, place).execute().getNoon());
            case MIDNIGHT -> moment(course(time, place).execute().getNadir());
            case DAWN -> moment(course(time, place).twilight(CIVIL).execute().getRise());
            case DUSK -> moment(course(time, place).twilight(CIVIL).execute().getSet());
        };
    }

    private static SunTimes.Parameters course(Instant time, Place place) {
        return SunTimes.compute()
                .on(time.atZone(ZoneOffset.UTC))
                .at(place.latitude(), place.longitude())
                .elevation(place.elevation())
                .fullCycle();
    }

    private static Optional<Instant> moment(@Nullable ZonedDateTime time) {
        return Optional.ofNullable(time).map(ZonedDateTime::toInstant);
    }

    /** Returns in which direction the sun stands, in degrees from the north by the east. */
    static double azimuth(Instant time, Place place) {
        return SunPosition.compute()
                .on(time.atZone(ZoneOffset.UTC))
                .at(place.latitude(), place.longitude())
                .elevation(place.elevation())
                .execute()
                .getAzimuth();
    }
}
