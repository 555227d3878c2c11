package org.hob.template.house;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.hob.template.jinja.Words;
import org.hob.template.python.DateTime;
import org.hob.template.python.Floats;
import org.hob.template.python.Integers;
import org.hob.template.python.Kinds;
import org.hob.template.python.None;
import org.hob.template.python.Numbers;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Signature;
import org.hob.template.python.Spans;
import org.hob.template.python.Strftime;
import org.hob.template.python.Strptime;
import org.hob.template.python.TimeMethods;
import org.hob.template.python.Times;
import org.hob.template.python.Truth;
import org.hob.template.python.Undefined;

/** Home Assistant's words for times. */
final class TimeWords {

    private static final List<String> UNITS =
            List.of("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");

    private TimeWords() {}

    static void addTo(Words words) {
        words.global("now", "", (run, a) -> ((HouseRun) run).now())
                .global("utcnow", "", (run, a) -> DateTime.of(((HouseRun) run).instant(), ZoneOffset.UTC))
                .both("today_at", "time_str=''", (run, a) -> todayAt((HouseRun) run, a[0]))
                .both(
                        "as_timestamp",
                        "value, default=?",
                        (run, a) -> Defaults.of("as_timestamp", a[0], a[1], () -> timestamp(a[0], run.zone())))
                .both("as_datetime", "value, default=?", (run, a) -> moment(a[0], a[1]))
                .both("as_local", "value", (run, a) -> local(a[0], run.zone()))
                .both("as_timedelta", "value", (run, a) -> span(a[0]))
                .global(
                        "strptime",
                        "string, fmt, default=?",
                        (run, a) -> Defaults.of("strptime", a[0], a[2], () -> Strptime.parse(text(a[0]), text(a[1]))))
                .global(
                        "timedelta",
                        "days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0",
                        (run, a) -> span(a))
                .filter(
                        "timestamp_custom",
                        "value, date_format='%Y-%m-%d %H:%M:%S', local=True, default=?",
                        (run, a) -> Defaults.of(
                                "timestamp_custom",
                                a[0],
                                a[3],
                                () -> Strftime.format(
                                        at(a[0], Truth.of(a[2]) ? run.zone() : ZoneOffset.UTC), text(a[1]))))
                .filter(
                        "timestamp_local",
                        "value, default=?",
                        (run, a) -> Defaults.of(
                                "timestamp_local",
                                a[0],
                                a[1],
                                () -> at(a[0], run.zone()).iso('T')))
                .filter(
                        "timestamp_utc",
                        "value, default=?",
                        (run, a) -> Defaults.of(
                                "timestamp_utc",
                                a[0],
                                a[1],
                                () -> at(a[0], ZoneOffset.UTC).iso('T')))
                .both("relative_time", "value", (run, a) -> age((HouseRun) run, a[0], 1))
                .both("time_since", "value, precision=1", (run, a) -> age((HouseRun) run, a[0], Integers.whole(a[1])))
                .both("time_until", "value, precision=1", (run, a) -> until((HouseRun) run, a[0], Integers.whole(a[1])))
                .test("datetime", "value", (run, a) -> a[0] instanceof DateTime);
    }

    private static String text(Object value) {
        if (value instanceof Undefined undefined) throw undefined.failure();
        if (!Kinds.isText(value)) throw Raised.type("expected a text, not " + Kinds.name(value));
        return value.toString();
    }

    private static Object todayAt(HouseRun run, Object time) {
        var today = run.now().local().toLocalDate();
        if (!Truth.of(time)) return DateTime.at(today.atStartOfDay(), run.zone());
        var clock = Times.clock(Repr.text(time));
        if (clock == null)
            throw Raised.value("could not convert " + Kinds.name(time) + " to datetime: '" + Repr.text(time) + '\'');
        return DateTime.at(today.atTime(clock), run.zone());
    }

    private static Object timestamp(Object value, ZoneId house) {
        if (value instanceof DateTime time) return TimeMethods.timestamp(time, house);
        if (value instanceof Undefined undefined) throw undefined.failure();
        var moment = Times.moment(Repr.text(value));
        if (moment == null) throw Raised.value("not a valid date/time.");
        return TimeMethods.timestamp(moment, house);
    }

    /** Returns the moment of that many seconds since 1970. */
    private static DateTime at(Object seconds, ZoneId zone) {
        if (seconds instanceof Undefined undefined) throw undefined.failure();
        if (!Kinds.isNumber(seconds))
            throw Raised.type(Repr.of(Kinds.name(seconds)) + " object cannot be interpreted as an integer");
        double number = Numbers.real(seconds);
        if (!Double.isFinite(number)) throw Raised.value("cannot convert float " + Floats.repr(number) + " to integer");
        if (Math.abs(number) > 0x1p63) throw Raised.of(Raised.Kind.ARITHMETIC, "timestamp out of range");
        if (Math.abs(number) > 1e12) throw Raised.value("year is out of range");
        var micros = Spans.of(new BigDecimal(number).movePointRight(6));
        return DateTime.of(Instant.EPOCH.plus(micros), zone);
    }

    private static Object moment(Object value, Object otherwise) {
        if (value instanceof DateTime) return value;
        if (value instanceof LocalDate date) return DateTime.naive(date.atStartOfDay());
        try {
            return at(Floats.of(value), ZoneOffset.UTC);
        } catch (Raised no) {
            if (!no.isTypeOrValue()) throw no;
        }
        var moment = Kinds.isText(value) ? Times.moment(value.toString()) : null;
        if (moment != null) return moment;
        if (otherwise != Signature.LEFT_OUT) return otherwise;
        if (Kinds.isText(value)) return None.NONE;
        throw Defaults.missing("as_datetime", value);
    }

    private static Object local(Object value, ZoneId house) {
        if (value instanceof Undefined undefined) throw undefined.failure();
        if (!(value instanceof DateTime time))
            throw Raised.type("as_local: " + Kinds.name(value) + " (expected: a datetime)");
        return time.zone() == null ? DateTime.at(time.local(), house) : time.in(house, house);
    }

    private static Object span(Object value) {
        var span = Times.span(text(value));
        return span == null ? None.NONE : span;
    }

    private static Object span(Object[] parts) {
        var micros = BigDecimal.ZERO;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof Undefined undefined) throw undefined.failure();
            if (!Kinds.isNumber(parts[i]))
                throw Raised.type(
                        "unsupported type for timedelta " + UNITS.get(i) + " component: " + Kinds.name(parts[i]));
            var number = parts[i] instanceof Double real ? exact(real) : new BigDecimal(Numbers.big(parts[i]));
            micros = micros.add(number.multiply(Spans.unit(UNITS.get(i))));
        }
        return Spans.of(micros);
    }

    private static BigDecimal exact(double number) {
        if (!Double.isFinite(number)) throw Raised.value("cannot convert float " + Floats.repr(number) + " to integer");
        return new BigDecimal(number);
    }

    private static Object age(HouseRun run, Object value, long precision) {
        var now = run.instant();
        if (!(value instanceof DateTime time)) return value;
        var then = time.instant(run.zone());
        return now.isBefore(then) ? value : words(Duration.between(then, now), precision);
    }

    private static Object until(HouseRun run, Object value, long precision) {
        var now = run.instant();
        if (!(value instanceof DateTime time)) return value;
        var then = time.instant(run.zone());
        return now.isAfter(then) ? value : words(Duration.between(now, then), precision);
    }

    private static String words(Duration span, long precision) {
        return Times.words(Spans.seconds(span), precision);
    }
}
