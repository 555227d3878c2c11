package org.hob.template.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How Python writes and reads floats. */
public final class Floats {

    private static final int PLAIN_FROM = -4;
    private static final int PLAIN_TO = 16;

    private Floats() {}

    /** Returns the shortest digits that mean this number; with an exponent below 1e-4 and from 1e16 on. */
    public static String repr(double number) {
        double size = Math.abs(number);
        if (size >= 1e-3 && size < 1e7) return Double.toString(number);
        if (Double.isNaN(number)) return "nan";
        if (Double.isInfinite(number)) return number > 0 ? "inf" : "-inf";
        if (number == 0) return 1 / number < 0 ? "-0.0" : "0.0";
        return scaled(number);
    }

    private static String scaled(double number) {
        var digits = shortest(number);
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= PLAIN_FROM && exponent < PLAIN_TO) {
            String plain = digits.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String all = digits.unscaledValue().abs().toString();
        return (number < 0 ? "-" : "")
                + all.charAt(0)
                + (all.length() > 1 ? '.' + all.substring(1) : "")
                + exponent(exponent);
    }

    /** Returns an exponent with its sign and two digits at least. */
    static String exponent(int exponent) {
        return (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** Java writes two digits even where one is enough. */
    private static BigDecimal shortest(double number) {
        var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (digits.precision() != 2) return digits;
        var first = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return first.doubleValue() == number ? first.stripTrailingZeros() : digits;
    }

    /** Reads what {@code float(text)} reads: white space around, underscores between digits, inf and nan. */
    public static double parse(String source) {
        int length = source.length();
        if (length == 0 || length > 400) throw refused(source);
        boolean plain = true;
        for (int i = 0; i < length && plain; i++) {
            char c = source.charAt(i);
            plain = (c >= '0' && c <= '9') || c == '.' || c == '-';
        }
        try {
            return plain ? Double.parseDouble(source) : unusual(source);
        } catch (NumberFormatException not) {
            throw refused(source);
        }
    }

    private static double unusual(String source) {
        String text = Strings.strip(source);
        int from = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        double sign = text.startsWith("-") ? -1 : 1;
        switch (text.substring(from).toLowerCase(java.util.Locale.ROOT)) {
            case "inf", "infinity" -> {
                return sign * Double.POSITIVE_INFINITY;
            }
            case "nan" -> {
                return Double.NaN;
            }
            default -> {}
        }
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = Character.digit(c, 10);
            if (value >= 0) digits.append((char) ('0' + value));
            else if ("+-.eE".indexOf(c) >= 0) digits.append(c);
            else if (c != '_' || !isDigit(text, i - 1) || !isDigit(text, i + 1)) throw refused(source);
        }
        return Double.parseDouble(digits.toString());
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.digit(text.charAt(at), 10) >= 0;
    }

    private static Raised refused(String source) {
        return Raised.value("could not convert string to float: " + Repr.of(source));
    }

    /** Returns {@code float(value)}. */
    public static double of(Object value) {
        return switch (value) {
            case Double number -> number;
            case Long number -> number;
            case String text -> parse(text);
            case Boolean truth -> truth ? 1 : 0;
            case java.math.BigInteger number -> Numbers.real(number);
            case Markup markup -> parse(markup.text());
            case Undefined undefined -> throw undefined.failure();
            default ->
                throw Raised.type(
                        "float() argument must be a string or a real number, not " + Repr.of(Kinds.name(value)));
        };
    }
}
