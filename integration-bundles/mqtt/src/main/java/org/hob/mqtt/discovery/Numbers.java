package org.hob.mqtt.discovery;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in what devices say, which some of them say as text. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Numbers() {}

    /** Returns the number, or NaN if it is none. */
    static double of(@Nullable Object value) {
        if (value instanceof Number number) return number.doubleValue();
        if (value instanceof String text && FORM.matcher(text.strip()).matches())
            return Double.parseDouble(text.strip());
        return Double.NaN;
    }

    /** Returns the number as it was written: a Long if it is whole and fits, else a Double; null if it is none. */
    static @Nullable Object exact(String text) {
        String number = text.strip();
        if (number.length() <= 18 && number.matches("[+-]?\\d+")) return Long.valueOf(number);
        double value = of(number);
        return Double.isFinite(value) ? (Object) value : null;
    }

    /** Returns whether it is a number, and a finite one. */
    static boolean isOne(@Nullable Object value) {
        return Double.isFinite(of(value));
    }
}
