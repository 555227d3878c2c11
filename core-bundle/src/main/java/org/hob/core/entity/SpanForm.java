package org.hob.core.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.hob.action.ActionSchema;

/**
 * A duration, written in seconds. Data may be seconds, {@code HH:MM:SS}, {@code HH:MM}, or a map of days, hours, minutes, seconds and milliseconds.
 *
 * @param limits in seconds
 */
record SpanForm(Limits limits) implements Form {

    private static final Pattern CLOCK =
            Pattern.compile("([+-]?)(\\d{1,6}):(\\d{1,2})(?::(\\d{1,2}(?:\\.\\d{1,9})?))?");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "weeks", BigDecimal.valueOf(604_800),
            "days", BigDecimal.valueOf(86_400),
            "hours", BigDecimal.valueOf(3600),
            "minutes", BigDecimal.valueOf(60),
            "seconds", BigDecimal.ONE,
            "milliseconds", new BigDecimal("0.001"));
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    /** Returns a duration in seconds, without decimals when there are none. */
    static Number seconds(Duration length) {
        return length.getNano() == 0
                ? (Number) length.getSeconds()
                : (Number) (length.getSeconds() + length.getNano() / NANOS.doubleValue());
    }

    @Override
    public Object write(Object value) {
        return seconds((Duration) value);
    }

    @Override
    public Object read(String field, Object data) {
        try {
            var seconds = limits.clamped(inSeconds(data));
            if (seconds.abs().compareTo(LONGEST) < 0 && limits.allow(seconds.doubleValue())) return duration(seconds);
        } catch (NumberFormatException malformed) {
            throw invalid(field, data);
        }
        throw invalid(field, data);
    }

    private static BigDecimal inSeconds(Object data) {
        return switch (data) {
            case Duration length -> new BigDecimal(seconds(length).toString());
            case Map<?, ?> units -> sum(units);
            case String text when text.indexOf(':') >= 0 -> clock(text.strip());
            default -> NumberForm.exact(data);
        };
    }

    private static BigDecimal sum(Map<?, ?> units) {
        if (units.isEmpty()) throw new NumberFormatException("no unit");
        var sum = BigDecimal.ZERO;
        for (var each : units.entrySet()) {
            var unit = UNITS.get(String.valueOf(each.getKey()));
            if (unit == null || each.getValue() == null) throw new NumberFormatException("unit " + each.getKey());
            sum = sum.add(NumberForm.exact(each.getValue()).multiply(unit));
        }
        return sum;
    }

    private static BigDecimal clock(String text) {
        var parts = CLOCK.matcher(text);
        if (!parts.matches()) throw new NumberFormatException(text);
        var minutes = Long.parseLong(parts.group(2)) * 60 + Long.parseLong(parts.group(3));
        var rest = parts.group(4) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(4));
        var seconds = BigDecimal.valueOf(minutes * 60).add(rest);
        return parts.group(1).equals("-") ? seconds.negate() : seconds;
    }

    private static Duration duration(BigDecimal seconds) {
        var whole = seconds.setScale(0, RoundingMode.FLOOR);
        var nanos = seconds.subtract(whole).multiply(NANOS).setScale(0, RoundingMode.DOWN);
        return Duration.ofSeconds(whole.longValueExact(), nanos.longValueExact());
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.DURATION;
    }

    @Override
    public String expected() {
        return limits.after("a duration in seconds or as HH:MM:SS");
    }
}
