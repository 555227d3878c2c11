package org.hob.template.python;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** Python's dates and times of day, for which Java's own types serve. */
public final class Clocks {

    private Clocks() {}

    /** Returns it as {@code 12:34:56.000007}. */
    public static String text(LocalTime time) {
        var text = String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        int micros = time.getNano() / 1000;
        return micros == 0 ? text : text + String.format(".%06d", micros);
    }

    /** Returns hour, minute and what else there is, as {@code repr} writes them. */
    static String parts(LocalTime time) {
        var parts = new StringBuilder().append(time.getHour()).append(", ").append(time.getMinute());
        int micros = time.getNano() / 1000;
        if (time.getSecond() != 0 || micros != 0) parts.append(", ").append(time.getSecond());
        if (micros != 0) parts.append(", ").append(micros);
        return parts.toString();
    }

    static LocalDate plus(LocalDate date, Duration span) {
        return inRange(date.plusDays(Spans.days(span)));
    }

    static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) throw Numbers.overflow("date value out of range");
        return date;
    }

    /** Returns a date, or says what is wrong with it. */
    public static LocalDate date(Object year, Object month, Object day) {
        long y = Integers.whole(year);
        long m = Integers.whole(month);
        long d = Integers.whole(day);
        if (y < 1 || y > 9999) throw Raised.value("year " + y + " is out of range");
        if (m < 1 || m > 12) throw Raised.value("month must be in 1..12");
        try {
            return LocalDate.of((int) y, (int) m, (int) Math.min(d, 99));
        } catch (DateTimeException not) {
            throw Raised.value("day is out of range for month");
        }
    }

    /** Returns a time of day, or says what is wrong with it. */
    public static LocalTime time(Object hour, Object minute, Object second, Object micro) {
        long h = within("hour", hour, 23);
        long m = within("minute", minute, 59);
        long s = within("second", second, 59);
        return LocalTime.of((int) h, (int) m, (int) s, (int) within("microsecond", micro, 999_999) * 1000);
    }

    private static long within(String what, Object value, int most) {
        long number = Integers.whole(value);
        if (number < 0 || number > most) throw Raised.value(what + " must be in 0.." + most);
        return number;
    }
}
