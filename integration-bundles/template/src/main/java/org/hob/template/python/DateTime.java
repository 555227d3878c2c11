package org.hob.template.python;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Python's datetime: what a clock on the wall shows, with a zone or without one. Of an hour that comes twice, {@code fold} says which; to compute with one
 * zone is to compute with what the clock shows.
 *
 * @param local what the clock shows, in whole microseconds
 * @param zone its zone, null if it has none
 * @param fold whether it is the second of two
 */
public record DateTime(LocalDateTime local, @Nullable ZoneId zone, boolean fold) implements Comparable<DateTime> {

    /** Returns what a clock in that zone shows then. */
    public static DateTime of(Instant time, ZoneId zone) {
        var offset = zone.getRules().getOffset(time);
        try {
            var local = LocalDateTime.ofInstant(time, offset).truncatedTo(ChronoUnit.MICROS);
            var valid = zone.getRules().getValidOffsets(local);
            return checked(local, zone, valid.size() == 2 && valid.get(1).equals(offset));
        } catch (DateTimeException far) {
            throw Raised.value("year is out of range");
        }
    }

    /** Returns one without a zone. */
    public static DateTime naive(LocalDateTime local) {
        return checked(local.truncatedTo(ChronoUnit.MICROS), null, false);
    }

    /** Returns what a clock in that zone shows; without a zone if that is null. */
    public static DateTime at(LocalDateTime local, @Nullable ZoneId zone) {
        return checked(local.truncatedTo(ChronoUnit.MICROS), zone, false);
    }

    private static DateTime checked(LocalDateTime local, @Nullable ZoneId zone, boolean fold) {
        if (local.getYear() < 1 || local.getYear() > 9999) throw Numbers.overflow("date value out of range");
        return new DateTime(local, zone, fold);
    }

    /** Returns how far it is from UTC, null without a zone. */
    public @Nullable ZoneOffset offset() {
        if (zone == null) return null;
        var rules = zone.getRules();
        var valid = rules.getValidOffsets(local);
        if (valid.size() == 1) return valid.getFirst();
        if (valid.size() == 2) return valid.get(fold ? 1 : 0);
        var gap = rules.getTransition(local);
        return fold ? gap.getOffsetAfter() : gap.getOffsetBefore();
    }

    /** Returns the moment it means; without a zone, in that one. */
    public Instant instant(ZoneId otherwise) {
        var offset = zone == null ? new DateTime(local, otherwise, fold).offset() : offset();
        return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    DateTime plus(Duration span) {
        try {
            return checked(local.plus(span), zone, false);
        } catch (DateTimeException far) {
            throw Numbers.overflow("date value out of range");
        }
    }

    Duration minus(DateTime other) {
        if ((zone == null) != (other.zone == null))
            throw Raised.type("can't subtract offset-naive and offset-aware datetimes");
        return isBeside(other)
                ? Duration.between(other.local, local)
                : Duration.between(other.instant(ZoneOffset.UTC), instant(ZoneOffset.UTC));
    }

    /** Returns whether both are read from the same clock. */
    private boolean isBeside(DateTime other) {
        return zone == null ? other.zone == null : zone.equals(other.zone);
    }

    @Override
    public int compareTo(DateTime other) {
        if ((zone == null) != (other.zone == null))
            throw Raised.type("can't compare offset-naive and offset-aware datetimes");
        return isBeside(other)
                ? local.compareTo(other.local)
                : instant(ZoneOffset.UTC).compareTo(other.instant(ZoneOffset.UTC));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof DateTime that) || (zone == null) != (that.zone == null)) return false;
        return isBeside(that)
                ? local.equals(that.local)
                : instant(ZoneOffset.UTC).equals(that.instant(ZoneOffset.UTC));
    }

    @Override
    public int hashCode() {
        return zone == null ? local.hashCode() : instant(ZoneOffset.UTC).hashCode();
    }

    /** Returns it as ISO 8601 has it, with that letter between date and time. */
    public String iso(char between) {
        var offset = offset();
        return local.toLocalDate().toString()
                + between
                + Clocks.text(local.toLocalTime())
                + (offset == null ? "" : text(offset, ":"));
    }

    /** Returns {@code +01:00}, with seconds if there are any. */
    static String text(ZoneOffset offset, String colon) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var text = (offset.getTotalSeconds() < 0 ? "-" : "+")
                + String.format("%02d%s%02d", seconds / 3600, colon, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + colon + String.format("%02d", seconds % 60);
    }

    String repr() {
        LocalTime time = local.toLocalTime();
        var parts = new StringBuilder("datetime.datetime(")
                .append(local.getYear())
                .append(", ")
                .append(local.getMonthValue())
                .append(", ")
                .append(local.getDayOfMonth())
                .append(", ")
                .append(Clocks.parts(time));
        if (fold) parts.append(", fold=1");
        if (zone != null) parts.append(", tzinfo=").append(zoneRepr(zone));
        return parts.append(')').toString();
    }

    private static String zoneRepr(ZoneId zone) {
        if (!(zone instanceof ZoneOffset offset)) return "zoneinfo.ZoneInfo(key=" + Repr.of(zone.getId()) + ')';
        if (offset.getTotalSeconds() == 0) return "datetime.timezone.utc";
        return "datetime.timezone(" + Spans.repr(Duration.ofSeconds(offset.getTotalSeconds())) + ')';
    }

    /** Returns the same moment as a clock in that zone shows it. */
    public DateTime in(ZoneId target, ZoneId house) {
        return of(instant(house), target);
    }
}
