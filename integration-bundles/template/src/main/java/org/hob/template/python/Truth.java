package org.hob.template.python;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Whether Python takes a value for true. */
public final class Truth {

    private Truth() {}

    public static boolean of(Object value) {
        if (value instanceof Boolean truth) return truth;
        if (value instanceof String text) return !text.isEmpty();
        if (value instanceof Long number) return number != 0;
        return other(value);
    }

    private static boolean other(Object value) {
        return switch (value) {
            case None none -> false;
            case Double number -> number != 0;
            case BigInteger number -> number.signum() != 0;
            case Map<?, ?> map -> !map.isEmpty();
            case Collection<?> collection -> !collection.isEmpty();
            case Markup markup -> !markup.text().isEmpty();
            case Bytes bytes -> bytes.size() > 0;
            case Duration span -> !span.isZero();
            case Undefined undefined -> {
                undefined.used();
                yield false;
            }
            case Sized sized -> sized.size() > 0;
            default -> true;
        };
    }
}
