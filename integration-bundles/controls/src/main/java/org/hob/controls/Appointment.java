package org.hob.controls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.hob.action.ActionException;
import org.hob.domain.InputDatetime;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.jspecify.annotations.Nullable;

/** A date, a time of day, or both, in the zone of the house. */
@Callback
final class Appointment extends InputDatetime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Home home;
    private final Traits has;
    private final Kept.Place place;
    private LocalDateTime moment = LocalDate.EPOCH.atStartOfDay();

    Appointment(Home home, EntityDescription as, Traits has, Kept.Place place) {
        super(as, has);
        this.home = home;
        this.has = has;
        this.place = place;
    }

    @Override
    public void setDatetime(SetDatetime how) {
        var both = both(how);
        var date = has.hasDate() ? both == null ? how.date() : both.toLocalDate() : null;
        var time = has.hasTime() ? both == null ? how.time() : both.toLocalTime() : null;
        if (date == null && time == null) {
            throw new ActionException.Invalid(
                    has.hasDate() ? "time" : "date",
                    "for " + description().friendlyName(),
                    has.hasDate() ? "a date" : "a time");
        }
        become(LocalDateTime.of(
                date == null ? moment.toLocalDate() : date, time == null ? moment.toLocalTime() : time));
    }

    private @Nullable LocalDateTime both(SetDatetime how) {
        var seconds = how.timestamp();
        if (seconds != null) return InputDatetimes.at(home, seconds);
        var text = how.datetime();
        try {
            return text == null ? null : InputDatetimes.both(text);
        } catch (DateTimeException malformed) {
            throw new ActionException.Invalid("datetime", text, "a date and a time, as 2026-11-20 08:00:00");
        }
    }

    void become(LocalDateTime then) {
        moment = then;
        var reading = reading(then.toLocalDate(), then.toLocalTime());
        report(reading, Map.of("timestamp", timestamp(then)));
        place.keep(reading.value());
    }

    private Reading reading(LocalDate date, LocalTime time) {
        var value = has.hasDate() && has.hasTime()
                ? date + " " + TIME.format(time)
                : has.hasDate() ? date.toString() : TIME.format(time);
        return new Reading(
                value,
                has.hasDate() ? date.getYear() : null,
                has.hasDate() ? date.getMonthValue() : null,
                has.hasDate() ? date.getDayOfMonth() : null,
                has.hasTime() ? time.getHour() : null,
                has.hasTime() ? time.getMinute() : null,
                has.hasTime() ? time.getSecond() : null);
    }

    /** As Home Assistant: seconds of the day where there is no date, else since 1970. */
    private Number timestamp(LocalDateTime then) {
        if (!has.hasDate()) return then.toLocalTime().toSecondOfDay();
        var from = has.hasTime() ? then : then.toLocalDate().atStartOfDay();
        var instant = from.atZone(home.zone()).toInstant();
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }
}
