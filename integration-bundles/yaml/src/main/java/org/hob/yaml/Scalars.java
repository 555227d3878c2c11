package org.hob.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hob.entity.Range;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/** How single values are read. */
final class Scalars {

    private static final Set<String> YES = Set.of("1", "true", "yes", "on", "enable");
    private static final Set<String> NO = Set.of("0", "false", "no", "off", "disable");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2})(:\\d{1,2}(\\.\\d{1,9})?)?");
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt ]\\s*(\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)");

    private static final Map<Class<?>, Reading<?>> KNOWN = Map.ofEntries(
            Map.entry(String.class, (Reading<String>) (node, spot) -> Optional.of(((Scalar) node).text())),
            Map.entry(Boolean.class, (Reading<Boolean>) Scalars::truth),
            Map.entry(LocalTime.class, (Reading<LocalTime>) Scalars::time),
            Map.entry(LocalDate.class, (Reading<LocalDate>) Scalars::date),
            Map.entry(LocalDateTime.class, (Reading<LocalDateTime>) Scalars::dateTime),
            Map.entry(EntityId.class, (Reading<EntityId>) Scalars::entity));

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            String.class, "text",
            Boolean.class, "true or false",
            LocalTime.class, "a time as 'HH:MM' or 'HH:MM:SS'",
            LocalDate.class, "a date as 'YYYY-MM-DD'",
            LocalDateTime.class, "date and time as 'YYYY-MM-DD HH:MM:SS'",
            EntityId.class, "an entity id, such as light.kitchen");

    private Scalars() {}

    static boolean knows(Class<?> type) {
        return KNOWN.containsKey(type) || isNumber(type);
    }

    /** Reads one of the types that it knows; primitives are boxed. */
    static Optional<?> read(Class<?> type, @Nullable Range range, Node node, Spot spot) {
        if (isNumber(type)) return number(type, range, node, spot);
        boolean fits = node instanceof Scalar scalar && !scalar.isNull();
        Optional<?> value = Optional.empty();
        if (fits) value = KNOWN.getOrDefault(type, (_, _) -> Optional.empty()).read(node, spot);
        if (value.isEmpty()) spot.wrong(node, expected(type, range));
        return value;
    }

    static String expected(Class<?> type, @Nullable Range range) {
        if (isNumber(type)) return Numbers.expected(type == Double.class ? "a number" : "a whole number", range);
        return EXPECTED.getOrDefault(type, "a value");
    }

    static Optional<Duration> duration(@Nullable Range range, Node node, Spot spot) {
        Optional<Duration> duration = Durations.read(node, spot);
        if (range == null || duration.isEmpty()) return duration;
        double seconds = duration.get().toNanos() / 1e9;
        if (Numbers.isWithin(range, seconds)) return duration;
        spot.wrong(node, Numbers.expected("a duration", range) + " seconds");
        return Optional.empty();
    }

    private static boolean isNumber(Class<?> type) {
        return type == Integer.class || type == Long.class || type == Double.class;
    }

    private static Optional<?> number(Class<?> type, @Nullable Range range, Node node, Spot spot) {
        boolean whole = type != Double.class;
        if (node instanceof Scalar scalar) {
            Optional<? extends Number> number = whole ? Numbers.whole(scalar) : Numbers.of(scalar);
            if (number.isPresent() && fits(type, range, number.get())) {
                return type == Integer.class ? Optional.of(number.get().intValue()) : number;
            }
        }
        spot.wrong(node, expected(type, range));
        return Optional.empty();
    }

    private static boolean fits(Class<?> type, @Nullable Range range, Number number) {
        if (type == Integer.class && number.longValue() != number.intValue()) return false;
        return Numbers.isWithin(range, number.doubleValue());
    }

    private static Optional<Boolean> truth(Node node, Spot spot) {
        Object value = ((Scalar) node).value();
        if (value instanceof Boolean truth) return Optional.of(truth);
        if (value instanceof Number number) return Optional.of(number.doubleValue() != 0);
        String word = ((Scalar) node).text().strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return Optional.of(true);
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<LocalTime> time(Node node, Spot spot) {
        return time(((Scalar) node).text().strip());
    }

    private static Optional<LocalTime> time(String text) {
        var parts = TIME.matcher(text);
        if (!parts.matches()) return Optional.empty();
        String second = parts.group(3) == null ? "" : parts.group(3);
        String whole = "%2s:%2s".formatted(parts.group(1), parts.group(2)).replace(' ', '0')
                + second.replaceFirst("^:(\\d)(?!\\d)", ":0$1");
        try {
            return Optional.of(LocalTime.parse(whole));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(Node node, Spot spot) {
        return switch (((Scalar) node).value()) {
            case LocalDate date -> Optional.of(date);
            case String text -> date(text.strip());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> dateTime(Node node, Spot spot) {
        Object value = ((Scalar) node).value();
        if (value instanceof LocalDateTime at) return Optional.of(at);
        if (!(value instanceof String text)) return Optional.empty();
        var parts = DATE_TIME.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        return date(parts.group(1)).flatMap(day -> time(parts.group(2)).map(day::atTime));
    }

    private static Optional<EntityId> entity(Node node, Spot spot) {
        try {
            return Optional.of(EntityId.of(((Scalar) node).text().strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
