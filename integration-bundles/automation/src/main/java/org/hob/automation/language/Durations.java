package org.hob.automation.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Home Assistant's forms of a length of time: seconds, {@code HH:MM}, {@code HH:MM:SS}, a map of units. */
public final class Durations {

    private static final String EXPECTED = "seconds, HH:MM, HH:MM:SS, or days, hours, minutes, seconds, milliseconds";
    private static final Pattern CLOCK = Pattern.compile("([+-]?)(\\d+):(\\d{1,2})(?::(\\d{1,2}(?:\\.\\d+)?))?");
    private static final long SECOND = 1_000_000_000L;
    private static final Map<String, Long> UNITS = Map.of(
            "weeks", 604_800_000_000_000L,
            "days", 86_400_000_000_000L,
            "hours", 3_600_000_000_000L,
            "minutes", 60_000_000_000L,
            "seconds", SECOND,
            "milliseconds", 1_000_000L);

    private Durations() {}

    /**
     * Returns the length that value stands for.
     *
     * @throws IllegalArgumentException if it stands for none, or for one below zero
     */
    public static Duration positive(@Nullable Object value) {
        var time = of(value);
        if (time.isNegative()) throw wrong(value, EXPECTED + "; not below zero");
        return time;
    }

    /**
     * Returns the length that value stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public static Duration of(@Nullable Object value) {
        try {
            return switch (value) {
                case Duration time -> time;
                case Number seconds -> nanos(seconds, SECOND);
                case String text -> of(text.strip());
                case Map<?, ?> units -> of(units);
                case null, default -> throw wrong(value, EXPECTED);
            };
        } catch (ArithmeticException | NumberFormatException wrong) {
            throw wrong(value, EXPECTED);
        }
    }

    private static Duration of(String text) {
        var clock = CLOCK.matcher(text);
        if (!clock.matches()) return nanos(new BigDecimal(text), SECOND);
        var seconds = clock.group(4) == null ? "0" : clock.group(4);
        var time = Duration.ofHours(Long.parseLong(clock.group(2)))
                .plusMinutes(Long.parseLong(clock.group(3)))
                .plus(nanos(new BigDecimal(seconds), SECOND));
        return clock.group(1).equals("-") ? time.negated() : time;
    }

    private static Duration of(Map<?, ?> units) {
        if (units.isEmpty()) throw wrong(units, EXPECTED);
        var sum = Duration.ZERO;
        for (var each : units.entrySet()) {
            var unit = UNITS.get(String.valueOf(each.getKey()));
            if (unit == null) throw wrong(units, EXPECTED);
            sum = sum.plus(nanos(new BigDecimal(String.valueOf(each.getValue())), unit));
        }
        return sum;
    }

    private static Duration nanos(Number amount, long unit) {
        var exact = amount instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(amount));
        return Duration.ofNanos(exact.multiply(BigDecimal.valueOf(unit)).longValue());
    }

    private static IllegalArgumentException wrong(@Nullable Object value, String expected) {
        return new IllegalArgumentException("time: " + value + " (expected: " + expected + ')');
    }
}
