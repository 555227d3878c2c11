package org.hob.template.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hob.event.Context;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what comes from outside: Java's values become Python's. Collections are taken in item by item, when somebody looks: so all that is read of a
 * collection goes through here.
 */
public final class Given {

    private Given() {}

    /** Returns the value as templates know it. */
    public static Object of(@Nullable Object value) {
        if (value instanceof String || value instanceof Long || value instanceof Double || value instanceof Boolean)
            return value;
        return other(value);
    }

    private static Object other(@Nullable Object value) {
        return switch (value) {
            case null -> None.NONE;
            case Map<?, ?> map -> map;
            case List<?> list -> list;
            case Set<?> set -> set;
            case Thing thing -> thing;
            case Callable callable -> callable;
            case None none -> none;
            case BigInteger number -> Numbers.trimmed(number);
            case Integer number -> number.longValue();
            case Number number -> number(number);
            case Instant time -> DateTime.of(time, ZoneOffset.UTC);
            case ZonedDateTime time -> DateTime.of(time.toInstant(), time.getZone());
            case OffsetDateTime time -> DateTime.of(time.toInstant(), time.getOffset());
            case LocalDateTime time -> DateTime.naive(time);
            case LocalTime time -> time.truncatedTo(ChronoUnit.MICROS);
            case Optional<?> optional -> of(optional.orElse(null));
            case Character character -> character.toString();
            case CharSequence text -> text.toString();
            default -> rest(value);
        };
    }

    private static Object number(Number number) {
        return number instanceof Float || number instanceof BigDecimal
                ? (Object) number.doubleValue()
                : (Object) number.longValue();
    }

    private static Object rest(Object value) {
        if (value instanceof EntityId id) return id.toString();
        boolean known = value instanceof State
                || value instanceof Context
                || value instanceof Markup
                || value instanceof Bytes
                || value instanceof Undefined
                || value instanceof DateTime
                || value instanceof LocalDate
                || value instanceof Duration
                || value instanceof Lazy
                || value instanceof View;
        if (known) return value;
        if (value instanceof Collection<?> collection) return List.copyOf(collection);
        throw Raised.type(value.getClass().getSimpleName() + ": no value for templates");
    }

    /** Returns the value for Java: None is null, a tuple a list. */
    public static @Nullable Object back(Object value) {
        return switch (value) {
            case None none -> null;
            case Markup markup -> markup.text();
            case Map<?, ?> map -> Copies.map(map, Given::outer);
            case List<?> list -> Copies.list(list, Given::outer);
            case Set<?> set -> Copies.set(set, Given::outer);
            default -> value;
        };
    }

    private static @Nullable Object outer(@Nullable Object value) {
        return back(of(value));
    }

    /** Copies of collections that may hold null. */
    private static final class Copies {

        static Object map(Map<?, ?> map, Function<@Nullable Object, @Nullable Object> each) {
            var copy = new java.util.LinkedHashMap<@Nullable Object, @Nullable Object>();
            map.forEach((key, value) -> copy.put(each.apply(key), each.apply(value)));
            return java.util.Collections.unmodifiableMap(copy);
        }

        static Object list(List<?> list, Function<@Nullable Object, @Nullable Object> each) {
            var copy = new java.util.ArrayList<@Nullable Object>(list.size());
            for (var item : list) copy.add(each.apply(item));
            return java.util.Collections.unmodifiableList(copy);
        }

        static Object set(Set<?> set, Function<@Nullable Object, @Nullable Object> each) {
            var copy = new java.util.LinkedHashSet<@Nullable Object>();
            for (var item : set) copy.add(each.apply(item));
            return java.util.Collections.unmodifiableSet(copy);
        }
    }
}
