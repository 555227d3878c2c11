package org.hob.core.entity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A decimal number as Home Assistant writes one: at most 15 digits that count, and always a point: Python's {@code f"{number:.15}"}. */
final class FloatText {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;
    private static final int LENGTH_OF_15_DIGITS = 16;

    private FloatText() {}

    /** Returns the text of a finite number. */
    static String of(double number) {
        double size = Math.abs(number);
        if (number == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            var text = Double.toString(number);
            if (text.length() <= LENGTH_OF_15_DIGITS) return text;
        }
        return rounded(number);
    }

    private static String rounded(double number) {
        var exact = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        var digits = exact.unscaledValue().abs().toString();
        int point = digits.length() - exact.scale();
        var text = point <= -4 || point > 14 ? scientific(digits, point - 1) : plain(exact);
        return number < 0 ? '-' + text : text;
    }

    private static String plain(BigDecimal exact) {
        var text = exact.abs().toPlainString();
        return text.indexOf('.') < 0 ? text + ".0" : text;
    }

    private static String scientific(String digits, int exponent) {
        var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + 'e' + (exponent < 0 ? '-' : '+') + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
