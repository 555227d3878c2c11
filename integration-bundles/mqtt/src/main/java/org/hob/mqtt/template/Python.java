package org.hob.mqtt.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How Python writes and judges values. */
public final class Python {

    /**
     * What is not there.
     *
     * @param what what was looked for
     */
    record Undefined(String what) {}

    private static final int PLAIN_FROM = -4;
    private static final int PLAIN_TO = 16;

    private Python() {}

    /** Returns {@code str(value)}. */
    public static String text(@Nullable Object value) {
        return value instanceof String text ? text : value instanceof Undefined ? "" : repr(value);
    }

    /** Returns {@code repr(value)}. */
    static String repr(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> number(number);
            case String text -> quoted(text);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(Python::repr).collect(Collectors.joining(", ", "[", "]"));
            case Undefined not -> "Undefined";
            case Object other -> other.toString();
        };
    }

    /** Returns whether Python takes it for true. */
    static boolean truth(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Long number -> number != 0;
            case BigInteger number -> number.signum() != 0;
            case Double number -> number != 0;
            case String text -> !text.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Undefined not -> false;
            case Object other -> true;
        };
    }

    /** Returns the shortest digits that mean this number; with an exponent below 1e-4 and from 1e16 on. */
    private static String number(double number) {
        if (Double.isNaN(number)) return "nan";
        if (Double.isInfinite(number)) return number > 0 ? "inf" : "-inf";
        if (number == 0) return 1 / number < 0 ? "-0.0" : "0.0";
        var digits = shortest(number);
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= PLAIN_FROM && exponent < PLAIN_TO) {
            String plain = digits.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String all = digits.unscaledValue().abs().toString();
        String rest = all.length() > 1 ? '.' + all.substring(1) : "";
        String sign = exponent < 0 ? "-" : "+";
        return (number < 0 ? "-" : "")
                + all.charAt(0)
                + rest
                + 'e'
                + sign
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    /** Java writes two digits even where one is enough. */
    private static BigDecimal shortest(double number) {
        var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        var first = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return digits.precision() == 2 && first.doubleValue() == number ? first : digits;
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        var quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c == quote) quoted.append('\\').append(quote);
                    else if (c < ' ' || (c >= 0x7f && c <= 0xa0) || c == 0xad)
                        quoted.append(String.format("\\x%02x", c));
                    else quoted.appendCodePoint(c);
                }
            }
        });
        return quoted.append(quote).toString();
    }
}
