package org.hob.core.entity;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hob.entity.Entity;
import org.jspecify.annotations.Nullable;

/** Finds the reading of a domain: what stands for {@code R} of {@code Entity<R>} above it. */
final class ReadingType {

    private ReadingType() {}

    static Class<?> of(Class<?> domain) {
        Map<Type, Type> known = new HashMap<>();
        for (Class<?> type = domain; type != null && type != Entity.class; type = type.getSuperclass()) {
            note(type.getGenericSuperclass(), known);
        }
        var reading = known.get(Entity.class.getTypeParameters()[0]);
        if (reading instanceof Class<?> record && record.isRecord()) return compared(record);
        throw new IllegalArgumentException(
                domain.getName() + ": an entity of " + reading + " (expected: Entity<its Reading, a record>)");
    }

    /**
     * Returns that record if it is compared as records are: readings are compared inside the home, where nobody else's code may run. What the compiler makes
     * is final, what people write is not.
     */
    private static Class<?> compared(Class<?> record) {
        requireGivenEquals(record, new HashSet<>());
        return record;
    }

    private static void requireGivenEquals(Class<?> record, Set<Class<?>> seen) {
        if (!seen.add(record)) return;
        try {
            if (!Modifier.isFinal(record.getMethod("equals", Object.class).getModifiers())) {
                throw new IllegalArgumentException(
                        record.getName() + ".equals: written by hand (expected: the one that each record has)");
            }
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
        for (var component : record.getRecordComponents()) {
            if (component.getType().isRecord()) requireGivenEquals(component.getType(), seen);
        }
    }

    /** Notes what that class gives for the type parameters of its superclass. */
    private static void note(@Nullable Type above, Map<Type, Type> known) {
        if (!(above instanceof ParameterizedType generic)) return;
        var parameters = ((Class<?>) generic.getRawType()).getTypeParameters();
        var given = generic.getActualTypeArguments();
        for (int i = 0; i < given.length; i++) known.put(parameters[i], known.getOrDefault(given[i], given[i]));
    }
}
