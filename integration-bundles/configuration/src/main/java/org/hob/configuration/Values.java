package org.hob.configuration;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The values of a configuration: as ConfigurationAdmin wants them (typed arrays), and in one plain form (lists, long, double) to compare and write. */
final class Values {

    private static final Set<String> AUTOMATIC = Set.of("service.pid", "service.factoryPid", "service.bundleLocation");

    private Values() {}

    /** A typed array of what was read, if its elements are of one kind. No elements: no strings. */
    static Optional<Object> array(List<Object> elements) {
        if (elements.isEmpty()) return Optional.of(new String[0]);
        for (Class<?> kind : List.of(String.class, Boolean.class, Integer.class)) {
            if (elements.stream().allMatch(kind::isInstance)) return Optional.of(fill(kind, elements));
        }
        if (!elements.stream().allMatch(Number.class::isInstance)) return Optional.empty();
        boolean whole = elements.stream().noneMatch(Double.class::isInstance);
        return Optional.of(
                whole
                        ? elements.stream().map(e -> ((Number) e).longValue()).toArray(Long[]::new)
                        : elements.stream().map(e -> ((Number) e).doubleValue()).toArray(Double[]::new));
    }

    /** The plain form of a configuration in force, sorted by key. */
    static Map<String, Object> plain(Dictionary<String, Object> properties) {
        Map<String, Object> plain = new TreeMap<>();
        for (Iterator<String> keys = properties.keys().asIterator(); keys.hasNext(); ) {
            String key = keys.next();
            if (!AUTOMATIC.contains(key)) plain.put(key, plain(properties.get(key)));
        }
        return plain;
    }

    /** The plain form of a file. */
    static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Float number -> Double.parseDouble(number.toString()); // 0.1f is meant as 0.1
            case Double number -> number;
            case Number number -> number.longValue();
            case Character sign -> sign.toString();
            case Collection<?> many -> many.stream().map(Values::plain).toList();
            case Object many when many.getClass().isArray() -> list(many);
            default -> value;
        };
    }

    private static Object fill(Class<?> kind, List<Object> elements) {
        return elements.toArray((Object[]) Array.newInstance(kind, 0));
    }

    private static List<Object> list(Object array) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) list.add(plain(Array.get(array, i)));
        return List.copyOf(list);
    }
}
