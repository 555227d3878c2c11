package org.hob.template.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Python's {@code text % values}. */
public final class Printf {

    private static final int WIDEST = 100_000;

    private final String pattern;
    private final Object values;
    private final UnaryOperator<Object> escape;
    private int at;
    private int next;
    private boolean single;

    private Printf(String pattern, Object values, UnaryOperator<Object> escape) {
        this.pattern = pattern;
        this.values = values;
        this.escape = escape;
    }

    /** Returns the text with the values in it; what is put in is made safe by that. */
    public static String format(String pattern, Object values, UnaryOperator<Object> escape) {
        return new Printf(pattern, values, escape).run();
    }

    private String run() {
        var text = new StringBuilder();
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == '%') text.append(conversion());
            else text.append(c);
            if (text.length() > Meter.LARGEST) throw Operators.tooLong();
        }
        boolean all = values instanceof Tuple tuple ? next >= tuple.size() : single || hasItems(values);
        if (!all) throw Raised.type("not all arguments converted during string formatting");
        return text.toString();
    }

    /** Nobody minds that these are left over. */
    private static boolean hasItems(Object values) {
        return values instanceof Map
                || values instanceof List
                || values instanceof Bytes
                || values instanceof Undefined;
    }

    private String conversion() {
        Object mapped = key();
        int from = at;
        while (at < pattern.length() && "#0- +".indexOf(pattern.charAt(at)) >= 0) at++;
        String flags = pattern.substring(from, at);
        int width = number();
        boolean left = flags.indexOf('-') >= 0;
        if (width < 0 && width != Integer.MIN_VALUE) {
            left = true;
            width = -width;
        }
        int precision = Integer.MIN_VALUE;
        if (at < pattern.length() && pattern.charAt(at) == '.') {
            at++;
            precision = number();
            if (precision < 0) precision = 0;
        }
        while (at < pattern.length() && "hlL".indexOf(pattern.charAt(at)) >= 0) at++;
        if (at >= pattern.length()) throw Raised.value("incomplete format");
        char type = pattern.charAt(at++);
        if (type == '%') return "%";
        var value = mapped == None.NONE ? value() : ((Tuple) mapped).get(0);
        return padded(text(value, type, flags, precision), flags, left, width, "diouxXeEfFgG".indexOf(type) >= 0);
    }

    /** Reads {@code (name)}; returns its value in a tuple, or None. */
    private Object key() {
        if (at >= pattern.length() || pattern.charAt(at) != '(') return None.NONE;
        if (!(values instanceof Map<?, ?> map)) throw Raised.type("format requires a mapping");
        int depth = 0;
        int from = at + 1;
        for (; at < pattern.length(); at++) {
            if (pattern.charAt(at) == '(') depth++;
            if (pattern.charAt(at) == ')' && --depth == 0) break;
        }
        if (at >= pattern.length()) throw Raised.value("incomplete format key");
        String name = pattern.substring(from, at++);
        var value = Keys.get(map, name);
        if (value == null) throw Raised.of(Raised.Kind.KEY, Repr.of(name));
        return Tuple.of(value);
    }

    private int number() {
        if (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
            if (!(value() instanceof Long number)) throw Raised.type("* wants int");
            return check(number);
        }
        long number = Integer.MIN_VALUE;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            number = Math.max(0, number) * 10 + pattern.charAt(at++) - '0';
            check(number);
        }
        return (int) number;
    }

    private static int check(long number) {
        if (Math.abs(number) > WIDEST) throw Raised.limit("width of a format (expected: at most " + WIDEST + ')');
        return (int) number;
    }

    private Object value() {
        if (values instanceof Tuple tuple) {
            if (next >= tuple.size()) throw Raised.type("not enough arguments for format string");
            return tuple.get(next++);
        }
        if (single) throw Raised.type("not enough arguments for format string");
        single = true;
        return values;
    }

    private String text(Object value, char type, String flags, int precision) {
        return switch (type) {
            case 's' -> cut(Repr.text(escape.apply(value)), precision);
            case 'r' -> cut(safe(Repr.of(value)), precision);
            case 'a' -> cut(safe(Ascii.of(Repr.of(value))), precision);
            case 'c' -> character(value);
            case 'd', 'i', 'u' -> signed(whole(value, type), 10, flags, precision, type);
            case 'o', 'x', 'X' -> {
                if (!Kinds.isWhole(value))
                    throw Raised.type("%" + type + " format: an integer is required, not " + Kinds.name(value));
                yield signed(Numbers.big(value), type == 'o' ? 8 : 16, flags, precision, type);
            }
            case 'e', 'E', 'f', 'F', 'g', 'G' -> real(value, type, flags, precision);
            default ->
                throw Raised.value("unsupported format character '" + type + "' (0x" + Integer.toHexString(type)
                        + ") at index " + (at - 1));
        };
    }

    private String safe(String text) {
        return Repr.text(escape.apply(text));
    }

    private static String cut(String text, int precision) {
        return precision < 0 ? text : Strings.part(text, 0, Math.min(precision, Strings.length(text)));
    }

    private static String character(Object value) {
        if (Kinds.isText(value) && Strings.length(value.toString()) == 1) return value.toString();
        if (value instanceof Long number && number >= 0 && number <= Character.MAX_CODE_POINT)
            return Character.toString(number.intValue());
        if (value instanceof Long) throw Numbers.overflow("%c arg not in range(0x110000)");
        throw Raised.type("%c requires int or char");
    }

    private static BigInteger whole(Object value, char type) {
        if (!Kinds.isNumber(value)) {
            if (value instanceof Undefined undefined) throw undefined.failure();
            throw Raised.type("%" + type + " format: a real number is required, not " + Kinds.name(value));
        }
        return Numbers.big(Integers.of(value));
    }

    private static String signed(BigInteger number, int radix, String flags, int precision, char type) {
        String digits =
                radix == 10 ? Numbers.digits(number.abs()) : number.abs().toString(radix);
        if (precision > digits.length()) digits = "0".repeat(precision - digits.length()) + digits;
        if (flags.indexOf('#') >= 0 && radix != 10) digits = "0" + type + digits;
        if (type == 'X') digits = digits.toUpperCase(Locale.ROOT);
        return sign(number.signum() < 0, flags) + digits;
    }

    private static String real(Object value, char type, String flags, int precision) {
        if (!Kinds.isNumber(value)) {
            if (value instanceof Undefined undefined) throw undefined.failure();
            throw Raised.type("must be real number, not " + Kinds.name(value));
        }
        double number = Numbers.real(value);
        boolean negative = number < 0 || (number == 0 && 1 / number < 0);
        return sign(negative, flags)
                + Decimals.write(Math.abs(number), type, precision < 0 ? -1 : precision, flags.indexOf('#') >= 0);
    }

    private static String sign(boolean negative, String flags) {
        return negative ? "-" : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
    }

    private static String padded(String text, String flags, boolean left, int width, boolean number) {
        if (width <= 0) return text;
        int missing = width - Strings.length(text);
        if (missing <= 0) return text;
        if (left) return text + " ".repeat(missing);
        if (number && flags.indexOf('0') >= 0) {
            int head = !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
            if (text.startsWith("0x", head) || text.startsWith("0X", head) || text.startsWith("0o", head)) head += 2;
            return text.substring(0, head) + "0".repeat(missing) + text.substring(head);
        }
        return " ".repeat(missing) + text;
    }
}
