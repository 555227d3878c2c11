package org.hob.template.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes floats with a given number of digits, as C's printf does: rounded from the exact value, half to even. */
public final class Decimals {

    private static final int USUAL = 6;

    private Decimals() {}

    /**
     * Returns a number that is not negative.
     *
     * @param type one of e, f, g, %, in either case; 0 for Python's own
     * @param precision -1 for the usual one
     */
    static String write(double number, char type, int precision, boolean alternate) {
        boolean upper = type == 'E' || type == 'F' || type == 'G';
        String suffix = type == '%' ? "%" : "";
        String text = Double.isNaN(number)
                ? "nan" + suffix
                : Double.isInfinite(number) ? "inf" + suffix : finite(number, type, precision, alternate);
        return upper ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String finite(double number, char type, int precision, boolean alternate) {
        int usual = precision < 0 ? USUAL : precision;
        return switch (type) {
            case 'e', 'E' -> scientific(new BigDecimal(number), usual + 1, alternate);
            case 'f', 'F' -> fixed(number, usual, alternate);
            case '%' -> fixed(number * 100, usual, alternate) + '%';
            case 'g', 'G' -> general(number, Math.max(1, usual), alternate, false);
            default -> precision < 0 ? Floats.repr(number) : general(number, Math.max(1, precision), alternate, true);
        };
    }

    /** Returns the number with that many digits behind the point. */
    public static String fixed(double number, int digits, boolean point) {
        if (!Double.isFinite(number)) return Floats.repr(number);
        var text =
                new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return point && digits == 0 ? text + '.' : text;
    }

    private static String scientific(BigDecimal exact, int digits, boolean point) {
        var rounded = exact.signum() == 0 ? exact : exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        var all = new StringBuilder(rounded.unscaledValue().toString());
        int exponent = exact.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        while (all.length() < digits) all.append('0');
        all.setLength(digits);
        return all.charAt(0) + (digits > 1 ? "." + all.substring(1) : point ? "." : "") + Floats.exponent(exponent);
    }

    private static String general(double number, int digits, boolean alternate, boolean dotted) {
        var exact = new BigDecimal(number);
        var rounded = exact.signum() == 0 ? exact : exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int point = exact.signum() == 0 ? 1 : rounded.precision() - rounded.scale();
        if (point <= -4 || point > digits - (dotted ? 1 : 0)) {
            String text = scientific(exact, digits, alternate);
            int e = text.indexOf('e');
            return alternate ? text : trimmed(text.substring(0, e)) + text.substring(e);
        }
        String text = rounded.setScale(Math.max(0, digits - point), RoundingMode.HALF_EVEN)
                .toPlainString();
        if (alternate) return text.indexOf('.') < 0 ? text + '.' : text;
        text = trimmed(text);
        return dotted && text.indexOf('.') < 0 ? text + ".0" : text;
    }

    private static String trimmed(String text) {
        if (text.indexOf('.') < 0) return text;
        int end = text.length();
        while (text.charAt(end - 1) == '0') end--;
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** Returns {@code round(number, digits)}: half to even of the exact value. */
    public static double rounded(double number, int digits) {
        if (!Double.isFinite(number) || digits > 323) return number;
        if (digits < -308) return 0 * number;
        var rounded =
                new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(rounded)) throw Numbers.overflow("rounded value too large to represent");
        return rounded == 0 ? Math.copySign(0.0, number) : rounded;
    }
}
