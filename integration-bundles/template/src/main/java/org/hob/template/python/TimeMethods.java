package org.hob.template.python;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of Python's datetime, date, time and timedelta. Where Python would ask the machine for its zone, it is the house's. */
public final class TimeMethods {

    private static final String PARTS =
            "year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?";

    static final Table<DateTime> DATETIME = new Table<DateTime>()
            .read("year", time -> (long) time.local().getYear())
            .read("month", time -> (long) time.local().getMonthValue())
            .read("day", time -> (long) time.local().getDayOfMonth())
            .read("hour", time -> (long) time.local().getHour())
            .read("minute", time -> (long) time.local().getMinute())
            .read("second", time -> (long) time.local().getSecond())
            .read("microsecond", time -> (long) time.local().get(ChronoField.MICRO_OF_SECOND))
            .read("fold", time -> time.fold() ? 1L : 0L)
            .read("tzinfo", time -> zone(time.zone()))
            .method("date", "", (m, a) -> time(a).local().toLocalDate())
            .method("time", "", (m, a) -> time(a).local().toLocalTime())
            .method("timestamp", "", (m, a) -> timestamp(time(a), m.zone()))
            .method("weekday", "", (m, a) -> time(a).local().getDayOfWeek().getValue() - 1L)
            .method("isoweekday", "", (m, a) ->
                    (long) time(a).local().getDayOfWeek().getValue())
            .method("isocalendar", "", (m, a) -> calendar(time(a).local().toLocalDate()))
            .method("toordinal", "", (m, a) -> ordinal(time(a).local().toLocalDate()))
            .method("isoformat", "sep='T', timespec='auto'", (m, a) -> iso(time(a), a[1].toString(), a[2].toString()))
            .method("strftime", "format", (m, a) -> Strftime.format(time(a), TextMethods.text(a[1])))
            .method("ctime", "", (m, a) -> Strftime.format(time(a), "%c"))
            .method("utcoffset", "", (m, a) -> offset(time(a)))
            .method("dst", "", (m, a) -> summer(time(a)))
            .method("tzname", "", (m, a) -> time(a).zone() == null ? None.NONE : Strftime.format(time(a), "%Z"))
            .method("astimezone", "tz=?", (m, a) -> moved(time(a), a[1], m.zone()))
            .method("replace", PARTS, (m, a) -> replaced(a));

    static final Table<LocalDate> DATE = new Table<LocalDate>()
            .read("year", date -> (long) date.getYear())
            .read("month", date -> (long) date.getMonthValue())
            .read("day", date -> (long) date.getDayOfMonth())
            .method("weekday", "", (m, a) -> date(a).getDayOfWeek().getValue() - 1L)
            .method("isoweekday", "", (m, a) -> (long) date(a).getDayOfWeek().getValue())
            .method("isocalendar", "", (m, a) -> calendar(date(a)))
            .method("toordinal", "", (m, a) -> ordinal(date(a)))
            .method("isoformat", "", (m, a) -> date(a).toString())
            .method("ctime", "", (m, a) -> Strftime.format(DateTime.naive(date(a).atStartOfDay()), "%c"))
            .method(
                    "strftime",
                    "format",
                    (m, a) -> Strftime.format(DateTime.naive(date(a).atStartOfDay()), TextMethods.text(a[1])))
            .method(
                    "replace",
                    "year=?, month=?, day=?",
                    (m, a) -> Clocks.date(
                            or(a[1], date(a).getYear()),
                            or(a[2], date(a).getMonthValue()),
                            or(a[3], date(a).getDayOfMonth())));

    static final Table<LocalTime> TIME = new Table<LocalTime>()
            .read("hour", time -> (long) time.getHour())
            .read("minute", time -> (long) time.getMinute())
            .read("second", time -> (long) time.getSecond())
            .read("microsecond", time -> (long) time.get(ChronoField.MICRO_OF_SECOND))
            .read("tzinfo", time -> None.NONE)
            .method("isoformat", "timespec='auto'", (m, a) -> clock((LocalTime) a[0], a[1].toString()))
            .method(
                    "strftime",
                    "format",
                    (m, a) -> Strftime.format(
                            DateTime.naive(LocalDate.of(1900, 1, 1).atTime((LocalTime) a[0])), TextMethods.text(a[1])))
            .method("replace", "hour=?, minute=?, second=?, microsecond=?", (m, a) -> {
                var time = (LocalTime) a[0];
                return Clocks.time(
                        or(a[1], time.getHour()),
                        or(a[2], time.getMinute()),
                        or(a[3], time.getSecond()),
                        or(a[4], time.get(ChronoField.MICRO_OF_SECOND)));
            });

    static final Table<Duration> TIMEDELTA = new Table<Duration>()
            .read("days", Spans::days)
            .read("seconds", Spans::secondsOfDay)
            .read("microseconds", span -> span.toNanosPart() / 1000L)
            .method("total_seconds", "", (m, a) -> Spans.seconds((Duration) a[0]));

    private TimeMethods() {}

    private static DateTime time(Object[] a) {
        return (DateTime) a[0];
    }

    private static LocalDate date(Object[] a) {
        return (LocalDate) a[0];
    }

    private static Object or(Object given, long otherwise) {
        return given == Signature.LEFT_OUT ? otherwise : given;
    }

    private static Object zone(@Nullable ZoneId zone) {
        return zone == null ? None.NONE : new Zone(zone);
    }

    /** Returns the seconds since 1970; without a zone, in that one. */
    public static double timestamp(DateTime time, ZoneId house) {
        var moment = time.instant(house);
        return Spans.seconds(Duration.ofSeconds(moment.getEpochSecond(), moment.getNano()));
    }

    private static Tuple calendar(LocalDate date) {
        return new NamedTuple(
                "datetime.IsoCalendarDate",
                List.of("year", "week", "weekday"),
                (long) date.get(IsoFields.WEEK_BASED_YEAR),
                (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                (long) date.getDayOfWeek().getValue());
    }

    private static long ordinal(LocalDate date) {
        return date.toEpochDay() - LocalDate.of(1, 1, 1).toEpochDay() + 1;
    }

    private static String iso(DateTime time, String between, String precision) {
        if (Strings.length(between) != 1) throw Raised.type("isoformat() argument 1 must be a unicode character");
        var offset = time.offset();
        return time.local().toLocalDate()
                + between
                + clock(time.local().toLocalTime(), precision)
                + (offset == null ? "" : DateTime.text(offset, ":"));
    }

    private static String clock(LocalTime time, String precision) {
        return switch (precision) {
            case "auto" -> Clocks.text(time);
            case "hours" -> String.format("%02d", time.getHour());
            case "minutes" -> String.format("%02d:%02d", time.getHour(), time.getMinute());
            case "seconds" -> Clocks.text(time.withNano(0));
            case "milliseconds" ->
                Clocks.text(time.withNano(0)) + String.format(".%03d", time.get(ChronoField.MILLI_OF_SECOND));
            case "microseconds" ->
                Clocks.text(time.withNano(0)) + String.format(".%06d", time.get(ChronoField.MICRO_OF_SECOND));
            default -> throw Raised.value("Unknown timespec value");
        };
    }

    private static Object offset(DateTime time) {
        var offset = time.offset();
        return offset == null ? None.NONE : Duration.ofSeconds(offset.getTotalSeconds());
    }

    private static Object summer(DateTime time) {
        var zone = time.zone();
        if (zone == null || zone instanceof ZoneOffset) return None.NONE;
        return zone.getRules().getDaylightSavings(time.instant(zone));
    }

    private static Object moved(DateTime time, Object zone, ZoneId house) {
        if (zone instanceof Zone to) return time.in(to.id(), house);
        if (zone == Signature.LEFT_OUT || zone == None.NONE) return time.in(house, house);
        throw Raised.type(
                "tzinfo argument must be None or of a tzinfo subclass, not type " + Repr.of(Kinds.name(zone)));
    }

    private static Object replaced(Object[] a) {
        var time = time(a);
        var local = time.local();
        var date = Clocks.date(
                or(a[1], local.getYear()), or(a[2], local.getMonthValue()), or(a[3], local.getDayOfMonth()));
        var clock = Clocks.time(
                or(a[4], local.getHour()),
                or(a[5], local.getMinute()),
                or(a[6], local.getSecond()),
                or(a[7], local.get(ChronoField.MICRO_OF_SECOND)));
        ZoneId zone = time.zone();
        if (a[8] == None.NONE) zone = null;
        else if (a[8] instanceof Zone to) zone = to.id();
        else if (a[8] != Signature.LEFT_OUT) throw Raised.type("tzinfo argument must be None or of a tzinfo subclass");
        boolean fold = a[9] == Signature.LEFT_OUT ? time.fold() : Integers.whole(a[9]) == 1;
        return new DateTime(date.atTime(clock), zone, fold);
    }
}
