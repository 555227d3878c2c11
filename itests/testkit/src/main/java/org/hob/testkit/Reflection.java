package org.hob.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Calls of what is known by its class only. */
final class Reflection {

    private Reflection() {}

    static @Nullable Object get(RecordComponent component, Object of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(component + ": not readable (expected: a plain component)", e);
        }
    }

    static Object make(Class<?> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + ": cannot be made up: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + ": cannot be made up (expected: a constructor)", e);
        }
    }

    static Object zero(Class<?> primitive) {
        return Array.get(Array.newInstance(primitive, 1), 0);
    }
}
