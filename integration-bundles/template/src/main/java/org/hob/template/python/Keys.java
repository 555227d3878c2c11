package org.hob.template.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values are keys of dicts and members of sets: 1, 1.0 and True are the same one, lists and dicts cannot be any. */
public final class Keys {

    private Keys() {}

    /** Refuses what cannot be a key. */
    public static Object check(Object key) {
        if (key instanceof String) return key;
        boolean changes = key instanceof Map
                || key instanceof Set
                || (key instanceof List && !(key instanceof Tuple) && !(key instanceof Range));
        if (changes) throw Raised.type("unhashable type: " + Repr.of(Kinds.name(key)));
        if (key instanceof Tuple tuple) tuple.forEach(Keys::check);
        return key;
    }

    /** Returns the key under which the map has that value, null if it has none. */
    public static @Nullable Object find(Map<?, ?> map, Object key) {
        if (map.containsKey(check(key))) return key;
        for (var same : twins(key)) if (map.containsKey(same)) return same;
        return null;
    }

    /** Returns what the map has under that key, or that it has nothing. */
    public static @Nullable Object get(Map<?, ?> map, Object key) {
        var value = map.get(key);
        if (value != null) return Given.of(value);
        if (key instanceof String) return map.containsKey(key) ? None.NONE : null;
        if (key == None.NONE && map.size() > 0 && hasNull(map)) return Given.of(map.get(null));
        var found = find(map, key);
        return found == null ? null : Given.of(map.get(found));
    }

    private static boolean hasNull(Map<?, ?> map) {
        for (var key : map.keySet()) if (key == null) return true;
        return false;
    }

    /** Puts a value under a key, or under one that is the same to Python. */
    public static void put(Map<Object, Object> map, Object key, Object value) {
        var found = find(map, key);
        map.put(found == null ? key : found, value);
    }

    /** Returns whether the set has that value. */
    static boolean has(Set<?> set, Object key) {
        if (set.contains(check(key))) return true;
        for (var same : twins(key)) if (set.contains(same)) return true;
        return false;
    }

    /** Adds a value to a set, unless it has one that is the same to Python. */
    public static boolean add(Set<Object> set, Object key) {
        return !has(set, key) && set.add(key);
    }

    private static Object[] twins(Object key) {
        if (key instanceof Boolean truth) return new Object[] {truth ? 1L : 0L, truth ? 1.0 : 0.0, truth ? 1 : 0};
        if (key instanceof Long number) {
            if (number == 0 || number == 1) return new Object[] {(double) number, number == 1, number.intValue()};
            return new Object[] {(double) number, number.intValue()};
        }
        if (key instanceof Double number && number == Math.rint(number) && Math.abs(number) < 0x1p62) {
            long whole = number.longValue();
            if (whole == 0 || whole == 1) return new Object[] {whole, whole == 1, number == 0 ? -number : number};
            return new Object[] {whole};
        }
        if (key instanceof Markup markup) return new Object[] {markup.text()};
        return new Object[0];
    }

    /** Returns a hash that is the same for what is equal to Python. */
    static int hash(Object value) {
        return switch (value) {
            case Boolean truth -> Double.hashCode(truth ? 1 : 0);
            case Long number -> Double.hashCode(number);
            case BigInteger number -> Double.hashCode(number.doubleValue());
            case Double number -> Double.hashCode(number == 0 ? 0 : number);
            case Markup markup -> markup.text().hashCode();
            case List<?> list when !(list instanceof Tuple) -> list.size();
            case Map<?, ?> map -> map.size();
            default -> value.hashCode();
        };
    }
}
