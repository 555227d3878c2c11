package org.hob.core.entity;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a reading, or of what it holds, what is compared inside the home, where nobody else's code may run: a collection may be of anybody's class, so a
 * copy takes its place. What holds none is compared as it is.
 */
@FunctionalInterface
interface Comparing {

    Comparing AS_IT_IS = value -> value;

    /** More would be compared for some milliseconds. */
    int MOST = 65_536;

    /** Returns what is compared in place of that. */
    @Nullable
    Object inPlaceOf(@Nullable Object value);

    /**
     * Derives it for a record whose components have forms.
     *
     * @throws IllegalArgumentException if it, or a record that it may hold, is compared by code that was written by hand
     */
    static Comparing of(Class<?> record) {
        requireGiven(record, "equals", Object.class);
        requireGiven(record, "hashCode");
        var parts = Arrays.stream(record.getRecordComponents())
                .map(component -> Part.of(record, component))
                .toList();
        if (parts.stream().allMatch(part -> part.how == AS_IT_IS)) return AS_IT_IS;
        return value -> value instanceof Record whole ? compared(whole, parts) : value;
    }

    /**
     * A component of a record.
     *
     * @param getter reads it from its record
     */
    record Part(DirectCall getter, Comparing how) {

        static Part of(Class<?> record, RecordComponent component) {
            return new Part(
                    DirectCall.of(component.getAccessor()),
                    Comparing.of(component.getGenericType(), record.getName() + '.' + component.getName()));
        }
    }

    private static Compared compared(Record whole, List<Part> parts) {
        var values = new @Nullable Object[parts.size()];
        for (int n = 0; n < values.length; n++) {
            var part = parts.get(n);
            values[n] = part.how.inPlaceOf(part.getter.get(whole));
        }
        return new Compared(whole, Arrays.asList(values));
    }

    /** What the compiler makes is final, what people write is not. */
    private static void requireGiven(Class<?> record, String method, Class<?>... takes) {
        try {
            if (Modifier.isFinal(record.getMethod(method, takes).getModifiers())) return;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
        throw new IllegalArgumentException(
                record.getName() + '.' + method + ": written by hand (expected: the one that each record has)");
    }

    private static Comparing of(Type declared, String name) {
        if (declared instanceof ParameterizedType generic) return ofGeneric(generic, name);
        if (!(declared instanceof Class<?> type)) return AS_IT_IS;
        if (type.isRecord()) return of(type);
        return type.isSealed() && type.isInterface() ? choice(type) : AS_IT_IS;
    }

    private static Comparing choice(Class<?> sealed) {
        var choices = new HashMap<Class<?>, Comparing>();
        for (var type : sealed.getPermittedSubclasses()) {
            var how = of(type);
            if (how != AS_IT_IS) choices.put(type, how);
        }
        if (choices.isEmpty()) return AS_IT_IS;
        return value -> value == null
                ? null
                : choices.getOrDefault(value.getClass(), AS_IT_IS).inPlaceOf(value);
    }

    private static Comparing ofGeneric(ParameterizedType generic, String name) {
        var arguments = generic.getActualTypeArguments();
        var element = of(arguments[arguments.length - 1], name);
        if (generic.getRawType() == List.class) {
            return value -> value instanceof List<?> list ? all(list, element, new ArrayList<>(), name) : value;
        }
        if (generic.getRawType() == Set.class) {
            return value -> value instanceof Set<?> set ? all(set, element, new HashSet<>(), name) : value;
        }
        if (generic.getRawType() == Map.class) {
            return value -> value instanceof Map<?, ?> map ? all(map, element, name) : value;
        }
        if (generic.getRawType() != Optional.class || element == AS_IT_IS) return AS_IT_IS;
        return value -> value instanceof Optional<?> one ? element.inPlaceOf(one.orElse(null)) : value;
    }

    private static Object all(Collection<?> values, Comparing element, Collection<@Nullable Object> into, String name) {
        for (var value : values) {
            into.add(element.inPlaceOf(value));
            requireFew(into.size(), name);
        }
        return into;
    }

    private static Object all(Map<?, ?> values, Comparing element, String name) {
        var all = new HashMap<Object, @Nullable Object>();
        values.forEach((key, value) -> {
            all.put(key, element.inPlaceOf(value));
            requireFew(all.size(), name);
        });
        return all;
    }

    private static void requireFew(int size, String name) {
        if (size <= MOST) return;
        throw new IllegalArgumentException(name + ": more than " + MOST + " values (expected: at most so many)");
    }

    /**
     * A record that holds collections, and what is compared in its place.
     *
     * @param whole as it was given
     * @param values its components, or what takes their place
     */
    record Compared(Record whole, List<@Nullable Object> values) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Compared(var otherWhole, var otherValues)
                    && whole.getClass() == otherWhole.getClass()
                    && values.equals(otherValues);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }
}
