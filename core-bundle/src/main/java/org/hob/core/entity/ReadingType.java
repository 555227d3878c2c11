package org.hob.core.entity;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
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
        if (reading instanceof Class<?> record && record.isRecord()) return record;
        throw new IllegalArgumentException(
                domain.getName() + ": an entity of " + reading + " (expected: Entity<its Reading, a record>)");
    }

    /** Notes what that class gives for the type parameters of its superclass. */
    private static void note(@Nullable Type above, Map<Type, Type> known) {
        if (!(above instanceof ParameterizedType generic)) return;
        var parameters = ((Class<?>) generic.getRawType()).getTypeParameters();
        var given = generic.getActualTypeArguments();
        for (int i = 0; i < given.length; i++) known.put(parameters[i], known.getOrDefault(given[i], given[i]));
    }
}
