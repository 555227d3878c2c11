package org.hob.core.event;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of what may be in the data of an event or the attributes of a state: immutable values whose {@code equals} is nobody's code but the
 * JDK's, so that the home can compare them while it holds the turn.
 */
public final class Values {

    private static final int DEEPEST = 32;

    /** More would be compared for some milliseconds. */
    private static final int MOST = 65_536;

    private static final Map<String, Object> NOTHING = new FewValues(new Object[0]);

    private int count;

    private Values() {}

    /**
     * Returns an unmodifiable copy, in the same order.
     *
     * @param name what it is called, for the error
     * @throws IllegalArgumentException naming the key of a value that is anything else
     */
    public static Map<String, Object> copy(String name, Map<?, ?> values) {
        return values.isEmpty() ? NOTHING : new Values().copy(name, values, 0);
    }

    /**
     * Returns a copy of one value.
     *
     * @throws IllegalArgumentException naming the key of a value that is anything else
     */
    public static Object copied(String name, Object value) {
        return Objects.requireNonNull(new Values().copy(name, value, 0));
    }

    private Map<String, Object> copy(String name, Map<?, ?> values, int depth) {
        var copy = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            var copied = copy(name + '.' + key, value, depth);
            if (copied != null) copy.put(String.valueOf(key), copied);
        });
        return copy.size() <= FewValues.MOST ? few(copy) : Collections.unmodifiableMap(copy);
    }

    private static Map<String, Object> few(Map<String, Object> values) {
        var all = new Object[values.size() * 2];
        int next = 0;
        for (var each : values.entrySet()) {
            all[next++] = each.getKey();
            all[next++] = each.getValue();
        }
        return new FewValues(all);
    }

    private @Nullable Object copy(String name, @Nullable Object value, int depth) {
        if (depth > DEEPEST) throw refused(name, "nested", "at most " + DEEPEST + " levels");
        if (++count > MOST) throw refused(name, "one of too many", "at most " + MOST + " values in all");
        return switch (value) {
            case null -> null;
            case String _, Boolean _, Integer _, Long _, Double _, Float _, Short _, Byte _ -> value;
            case Instant _, Duration _, LocalDate _, LocalTime _ -> value;
            case BigDecimal number when number.getClass() == BigDecimal.class -> number;
            case BigInteger number when number.getClass() == BigInteger.class -> number;
            case Enum<?> choice -> choice.name();
            case CharSequence text -> text.toString();
            case Map<?, ?> map -> copy(name, map, depth + 1);
            case Collection<?> many -> copy(name, many, depth + 1);
            default ->
                throw refused(
                        name,
                        value.getClass().getName(),
                        "text, a number, a boolean, a time, or a list or map of these");
        };
    }

    private Object copy(String name, Collection<?> many, int depth) {
        var copy = new ArrayList<Object>(many.size());
        for (var each : many) {
            var copied = copy(name + '[' + copy.size() + ']', each, depth);
            if (copied != null) copy.add(copied);
        }
        return Collections.unmodifiableList(copy);
    }

    private static IllegalArgumentException refused(String name, String value, String expected) {
        return new IllegalArgumentException(name + ": " + value + " (expected: " + expected + ')');
    }
}
