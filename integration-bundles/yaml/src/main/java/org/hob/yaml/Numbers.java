package org.hob.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hob.entity.Range;
import org.jspecify.annotations.Nullable;

/** Numbers as files have them: also in quotes. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final int LONGEST = 400;

    private Numbers() {}

    static Optional<Double> of(Scalar scalar) {
        return switch (scalar.value()) {
            case Number number when Double.isFinite(number.doubleValue()) -> Optional.of(number.doubleValue());
            case String text -> decimal(text);
            case null, default -> Optional.empty();
        };
    }

    static Optional<Double> decimal(String text) {
        String digits = text.strip();
        if (digits.length() > LONGEST || !DECIMAL.matcher(digits).matches()) return Optional.empty();
        double number = Double.parseDouble(digits);
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    static Optional<Long> whole(Scalar scalar) {
        return switch (scalar.value()) {
            case Long number -> Optional.of(number);
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1L << 53 -> Optional.of(number.longValue());
            case String text when WHOLE.matcher(text.strip()).matches() -> parse(text.strip());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Long> parse(String digits) {
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            return Optional.empty(); // of nineteen digits, some are too many
        }
    }

    static boolean isWithin(@Nullable Range range, double number) {
        return range == null || (number >= range.min() && number <= range.max());
    }

    /** Returns {@code a number from 0 to 255}. */
    static String expected(String kind, @Nullable Range range) {
        if (range == null) return kind;
        if (range.max() == Double.MAX_VALUE || range.max() == Double.POSITIVE_INFINITY) {
            return kind + " of " + plain(range.min()) + " or more";
        }
        return kind + " from " + plain(range.min()) + " to " + plain(range.max());
    }

    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
