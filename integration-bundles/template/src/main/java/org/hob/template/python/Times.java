package org.hob.template.python;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times in text, as Home Assistant reads and writes them. */
public final class Times {

    private static final Pattern MOMENT = Pattern.compile("(\\d{4})-?(\\d{1,2})-?(\\d{1,2})(?:[T"
            + " ](\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,6})\\d{0,6})?)?\\s*(Z|z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern SPAN = Pattern.compile(
            "(?:(-?\\d+) (?:days?, )?)?(-?)(?:(?:(\\d+):)(?=\\d+:\\d+))?(?:(\\d+):)?(\\d+)(?:[.,](\\d{1,6})\\d{0,6})?");
    private static final Pattern ISO_SPAN = Pattern.compile(
            "([-+]?)P(?:(\\d+(?:[.,]\\d+)?)D)?(?:T(?:(\\d+(?:[.,]\\d+)?)H)?(?:(\\d+(?:[.,]\\d+)?)M)?(?:(\\d+(?:[.,]\\d+)?)S)?)?");
    private static final Pattern DAYS_AND_SPAN =
            Pattern.compile("(?:(-?\\d+) days? ?)?(?:([-+]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");
    private static final String[] UNITS = {"year", "month", "day", "hour", "minute", "second"};
    private static final long[] SECONDS = {365 * 86_400L, 30 * 86_400L, 86_400, 3600, 60, 1};

    private Times() {}

    /** Returns the moment that the text says, null if it says none. */
    public static @Nullable DateTime moment(String text) {
        var found = MOMENT.matcher(text);
        if (!found.matches()) return null;
        try {
            var date = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            var time =
                    LocalTime.of(number(found, 4), number(found, 5), number(found, 6), micros(found.group(7)) * 1000);
            return DateTime.at(date.atTime(time), zone(found.group(8)));
        } catch (DateTimeException no) {
            return null;
        }
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    private static int micros(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits + "0".repeat(6 - digits.length()));
    }

    private static @Nullable ZoneId zone(@Nullable String text) {
        if (text == null) return null;
        if (text.equalsIgnoreCase("Z")) return ZoneOffset.UTC;
        String digits = text.substring(1).replace(":", "");
        int minutes = Integer.parseInt(digits.substring(0, 2)) * 60
                + (digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0);
        return ZoneOffset.ofTotalSeconds((text.startsWith("-") ? -60 : 60) * minutes);
    }

    /** Returns the time of day that the text says, null if it says none. */
    public static @Nullable LocalTime clock(String text) {
        var parts = text.split(":", -1);
        if (parts.length < 2) return null;
        try {
            return Clocks.time(
                    Integers.parse(parts[0], 10),
                    Integers.parse(parts[1], 10),
                    parts.length > 2 ? Integers.parse(parts[2], 10) : 0L,
                    0L);
        } catch (Raised no) {
            return null;
        }
    }

    /** Returns the span that the text says, null if it says none. */
    public static @Nullable Duration span(String text) {
        var plain = SPAN.matcher(text);
        if (plain.matches()) return span(plain);
        var iso = ISO_SPAN.matcher(text);
        if (iso.matches()) {
            var micros = unit(iso.group(2), "days")
                    .add(unit(iso.group(3), "hours"))
                    .add(unit(iso.group(4), "minutes"))
                    .add(unit(iso.group(5), "seconds"));
            return Spans.of(iso.group(1).equals("-") ? micros.negate() : micros);
        }
        var days = DAYS_AND_SPAN.matcher(text);
        return days.matches() ? span(days) : null;
    }

    /** Returns days, and with a sign of their own hours, minutes, seconds and microseconds. */
    private static Duration span(Matcher found) {
        var micros = unit(found.group(3), "hours")
                .add(unit(found.group(4), "minutes"))
                .add(unit(found.group(5), "seconds"))
                .add(BigDecimal.valueOf(micros(found.group(6))));
        if ("-".equals(found.group(2))) micros = micros.negate();
        return Spans.of(micros.add(unit(found.group(1), "days")));
    }

    private static BigDecimal unit(@Nullable String number, String unit) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(number.replace(',', '.')).multiply(Spans.unit(unit));
    }

    /** Returns a time span in words, with so many units. */
    public static String words(double seconds, long precision) {
        if (seconds == 0) return "0 seconds";
        var words = new StringBuilder();
        double rest = seconds;
        long used = 0;
        for (int i = 0; i < UNITS.length; i++) {
            if (rest < SECONDS[i]) continue;
            boolean last = ++used == precision;
            long count = last ? (long) Math.rint(rest / SECONDS[i]) : (long) Math.floor(rest / SECONDS[i]);
            words.append(count).append(' ').append(UNITS[i]).append(count == 1 ? "" : "s");
            if (last) return words.toString();
            words.append(' ');
            rest -= count * (double) SECONDS[i];
        }
        return words.toString().stripTrailing();
    }
}
