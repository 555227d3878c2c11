package org.hob.mqtt.discovery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What Home Assistant writes for a plain value of JSON: a text as it is, the others as Python does. */
final class PlainText {

    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_TO = 1e16;

    private PlainText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> number(number);
            case Object other -> other.toString();
        };
    }

    private static String number(double number) {
        String text = Double.toString(number);
        int e = text.indexOf('E');
        if (e < 0) return text;
        if (Math.abs(number) < PLAIN_TO && Math.abs(number) >= PLAIN_FROM) {
            String plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        int exponent = Integer.parseInt(text.substring(e + 1));
        String digits = text.substring(0, e);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits)
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
