package org.hob.template.python;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How Python makes whole numbers of other values. */
public final class Integers {

    private static final int MOST_DIGITS = 4300;

    private Integers() {}

    /** Returns {@code int(value)}. */
    public static Object of(Object value) {
        return switch (value) {
            case Long number -> number;
            case BigInteger number -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case Double number -> of(number.doubleValue());
            case String text -> parse(text, 10);
            case Markup markup -> parse(markup.text(), 10);
            case Undefined undefined -> throw undefined.failure();
            default ->
                throw Raised.type("int() argument must be a string, a bytes-like object or a real number, not "
                        + Repr.of(Kinds.name(value)));
        };
    }

    /** Returns the number without its fraction. */
    public static Object of(double number) {
        if (Double.isNaN(number)) throw Raised.value("cannot convert float NaN to integer");
        if (Double.isInfinite(number)) throw Numbers.overflow("cannot convert float infinity to integer");
        if (Math.abs(number) < 0x1p62) return (long) number;
        return Numbers.trimmed(new BigDecimal(number).toBigInteger());
    }

    /** Reads what {@code int(text, base)} reads. */
    public static Object parse(String source, int base) {
        if (base != 0 && (base < 2 || base > 36)) throw Raised.value("int() base must be >= 2 and <= 36, or 0");
        String text = Strings.strip(source);
        boolean negative = text.startsWith("-");
        int at = negative || text.startsWith("+") ? 1 : 0;
        int radix = base;
        int prefixed = prefix(text, at);
        if (prefixed != 0 && (base == 0 || base == prefixed)) {
            radix = prefixed;
            at += 2;
            if (at < text.length() && text.charAt(at) == '_') at++;
        } else if (base == 0) {
            radix = 10;
        }
        String digits = digits(text, at, radix);
        boolean zeros = base == 0 && prefixed == 0 && digits.length() > 1 && digits.startsWith("0");
        if (digits.isEmpty() || (zeros && !digits.chars().allMatch(c -> c == '0'))) throw refused(source, base);
        if (digits.length() > MOST_DIGITS && (radix & (radix - 1)) != 0)
            throw Raised.value("Exceeds the limit (" + MOST_DIGITS + " digits) for integer string conversion");
        var number = new BigInteger(digits, radix);
        return Numbers.trimmed(negative ? number.negate() : number);
    }

    private static int prefix(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '0') return 0;
        return switch (text.charAt(at + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    /** Returns the digits, or nothing if there is anything else. */
    private static String digits(String text, int from, int radix) {
        var digits = new StringBuilder();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = Character.digit(c, radix);
            if (value >= 0) digits.append(Character.forDigit(value, radix));
            else if (c != '_' || i == from || text.charAt(i - 1) == '_' || i + 1 == text.length()) return "";
        }
        return digits.toString();
    }

    private static Raised refused(String source, int base) {
        return Raised.value("invalid literal for int() with base " + base + ": " + Repr.of(source));
    }

    /** Returns a whole number that is used as an index or a count; others are refused. */
    public static int index(Object value, String what) {
        if (value instanceof Long number) return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
        if (value instanceof Boolean truth) return truth ? 1 : 0;
        if (value instanceof BigInteger number) return number.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        if (value instanceof Undefined undefined) throw undefined.failure();
        throw Raised.type(what + " must be integers, not " + Kinds.name(value));
    }

    /** Returns what Python takes for a whole number, as {@code range} does. */
    public static long whole(Object value) {
        if (value instanceof Long number) return number;
        if (value instanceof Boolean truth) return truth ? 1 : 0;
        if (value instanceof Undefined undefined) throw undefined.failure();
        if (value instanceof BigInteger) throw Numbers.overflow("Python int too large to convert to C ssize_t");
        throw Raised.type(Repr.of(Kinds.name(value)) + " object cannot be interpreted as an integer");
    }
}
