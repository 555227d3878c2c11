package org.hob.mqtt.template;

import java.util.HashMap;
import java.util.Map;
import org.hob.mqtt.template.Python.Undefined;
import org.jspecify.annotations.Nullable;

/** The names of a template and their values, while it is computed. */
final class Variables {

    private final Map<String, @Nullable Object> values;

    Variables(Map<String, ? extends @Nullable Object> values) {
        this.values = new HashMap<>(values);
    }

    @Nullable
    Object get(String name) {
        return values.containsKey(name) ? values.get(name) : new Undefined(name);
    }

    void set(String name, @Nullable Object value) {
        values.put(name, value);
    }
}
