package org.hob.core.event;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hob.event.Event;
import org.jspecify.annotations.Nullable;

/** Typed events in the form that those who only know names can read. Runs in the listener's name. */
final class Payloads {

    private Payloads() {}

    @SuppressWarnings("unchecked")
    static Event<Map<String, Object>> named(Event<?> event) {
        var data = event.payload() instanceof Record typed ? data(typed) : (Map<String, Object>) event.payload();
        return new Event<>(event.type(), data, event.time(), event.origin(), event.context());
    }

    private static Map<String, Object> data(Record payload) {
        var data = new LinkedHashMap<String, Object>();
        for (var component : payload.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var value = plain(accessor.invoke(payload));
                if (value != null) data.put(EventNames.of(component.getName()), value);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalArgumentException(
                        payload.getClass().getName() + '.' + component.getName() + ": " + e + " (expected: a value)",
                        e);
            }
        }
        return data;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Optional<?> perhaps ? perhaps.orElse(null) : value;
    }
}
