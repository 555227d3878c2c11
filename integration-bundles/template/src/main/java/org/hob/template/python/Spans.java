package org.hob.template.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;

/** Python's timedelta: a span of time in whole microseconds. */
public final class Spans {

    private static final long MOST_DAYS = 999_999_999;
    private static final long DAY = 86_400_000_000L;

    private Spans() {}

    /** Refuses a span that Python has no room for. */
    static Duration check(Duration span) {
        long days = Math.floorDiv(span.toSeconds(), 86_400);
        if (Math.abs(days) > MOST_DAYS)
            throw Numbers.overflow("days=" + days + "; must have magnitude <= " + MOST_DAYS);
        return span;
    }

    static BigInteger micros(Duration span) {
        return BigInteger.valueOf(span.toSeconds())
                .multiply(BigInteger.valueOf(1_000_000))
                .add(BigInteger.valueOf(span.toNanosPart() / 1000));
    }

    static Duration of(BigInteger micros) {
        var parts = micros.divideAndRemainder(BigInteger.valueOf(1_000_000));
        if (parts[0].bitLength() > 62) throw Numbers.overflow("Python int too large to convert to C int");
        return check(Duration.ofSeconds(parts[0].longValue(), parts[1].longValue() * 1000));
    }

    /** Returns a span of that many microseconds, rounded to even. */
    public static Duration of(BigDecimal micros) {
        return of(micros.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    /** Returns the span in seconds. */
    public static double seconds(Duration span) {
        return (double) Numbers.divide(Numbers.trimmed(micros(span)), 1_000_000L);
    }

    static long days(Duration span) {
        return Math.floorDiv(span.toSeconds(), 86_400);
    }

    static long secondsOfDay(Duration span) {
        return Math.floorMod(span.toSeconds(), 86_400);
    }

    static Object times(Duration span, Object number) {
        if (number instanceof Double real)
            return of(new BigDecimal(micros(span)).multiply(new BigDecimal(finite(real))));
        return of(micros(span).multiply(Numbers.big(number)));
    }

    static Object divide(Duration span, Object number) {
        if (Numbers.real(number) == 0) throw Numbers.byZero("integer division or modulo by zero");
        var by = number instanceof Double real ? new BigDecimal(finite(real)) : new BigDecimal(Numbers.big(number));
        return of(new BigDecimal(micros(span)).divide(by, 0, RoundingMode.HALF_EVEN));
    }

    private static double finite(double real) {
        if (Double.isNaN(real)) throw Raised.value("cannot convert NaN to integer ratio");
        if (Double.isInfinite(real)) throw Numbers.overflow("cannot convert Infinity to integer ratio");
        return real;
    }

    static Object quotient(Duration span, Duration by) {
        return Numbers.divide(Numbers.trimmed(micros(span)), Numbers.trimmed(micros(by)));
    }

    static Object floorDivide(Duration span, Object by) {
        if (by instanceof Duration other)
            return Numbers.floorDivide(Numbers.trimmed(micros(span)), Numbers.trimmed(micros(other)));
        return of(Numbers.big(Numbers.floorDivide(Numbers.trimmed(micros(span)), by)));
    }

    static Object modulo(Duration span, Duration by) {
        return of(Numbers.big(Numbers.modulo(Numbers.trimmed(micros(span)), Numbers.trimmed(micros(by)))));
    }

    /** Returns it as {@code 1 day, 2:03:04.000005}. */
    public static String text(Duration span) {
        long days = days(span);
        long seconds = secondsOfDay(span);
        long micros = span.toNanosPart() / 1000;
        var text = new StringBuilder();
        if (days != 0) text.append(days).append(Math.abs(days) == 1 ? " day, " : " days, ");
        text.append(seconds / 3600).append(String.format(":%02d:%02d", seconds / 60 % 60, seconds % 60));
        if (micros != 0) text.append(String.format(".%06d", micros));
        return text.toString();
    }

    static String repr(Duration span) {
        var parts = new ArrayList<String>();
        if (days(span) != 0) parts.add("days=" + days(span));
        if (secondsOfDay(span) != 0) parts.add("seconds=" + secondsOfDay(span));
        if (span.toNanosPart() / 1000 != 0) parts.add("microseconds=" + span.toNanosPart() / 1000);
        return "datetime.timedelta(" + (parts.isEmpty() ? "0" : String.join(", ", parts)) + ')';
    }

    /** Returns the length of one of Python's units in microseconds. */
    public static BigDecimal unit(String name) {
        return BigDecimal.valueOf(
                switch (name) {
                    case "weeks" -> 7 * DAY;
                    case "days" -> DAY;
                    case "hours" -> DAY / 24;
                    case "minutes" -> 60_000_000;
                    case "seconds" -> 1_000_000;
                    case "milliseconds" -> 1000;
                    default -> 1;
                });
    }
}
