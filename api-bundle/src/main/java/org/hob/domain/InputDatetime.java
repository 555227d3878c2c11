package org.hob.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Unit;
import org.jspecify.annotations.Nullable;

/** A date, a time of day, or both, that people and automations decide. */
@Domain("input_datetime")
public abstract class InputDatetime extends Entity<InputDatetime.Reading> {

    /**
     * What it shows.
     *
     * @param value {@code 2026-11-20}, {@code 08:00:00} or {@code 2026-11-20 08:00:00}
     * @param year of the date
     * @param month of the date, 1–12
     * @param day of the month
     * @param hour of the time
     * @param minute of the time
     * @param second of the time
     */
    public record Reading(
            String value,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable Integer hour,
            @Nullable Integer minute,
            @Nullable Integer second) {}

    /**
     * What is known of it beforehand.
     *
     * @param hasDate whether it has a date
     * @param hasTime whether it has a time of day
     * @param editable whether it can be changed elsewhere than in a file
     */
    public record Traits(boolean hasDate, boolean hasTime, boolean editable) {}

    /** Makes it that date or time: by date and time, by both in one, or by seconds since 1970. */
    @Doc("Makes it that date, that time of day, or both.")
    public record SetDatetime(
            @Doc("The date, as 2026-11-20") @Nullable LocalDate date,
            @Doc("The time of day, as 08:00:00") @Nullable LocalTime time,
            @Doc("Both, as 2026-11-20 08:00:00") @Nullable String datetime,

            @Unit("s") @Doc("Both, in seconds since 1970") @Nullable
            Double timestamp)
            implements Action {

        /**
         * Checks that it is said in one way.
         *
         * @throws IllegalArgumentException if nothing is said, or twice
         */
        public SetDatetime {
            int ways =
                    (date != null || time != null ? 1 : 0) + (datetime != null ? 1 : 0) + (timestamp != null ? 1 : 0);
            if (ways != 1) throw new IllegalArgumentException("date and time, or datetime, or timestamp");
        }
    }

    /** Makes one. */
    protected InputDatetime(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Makes it that date or time. */
    public abstract void setDatetime(SetDatetime how) throws Exception;
}
