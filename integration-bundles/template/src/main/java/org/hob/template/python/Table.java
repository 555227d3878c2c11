package org.hob.template.python;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The attributes of one type: methods, whose first argument is their owner, and what can be read. */
final class Table<T> {

    private final Map<String, Builtin> methods = new HashMap<>();
    private final Map<String, Function<T, Object>> readable = new HashMap<>();

    /** Adds a method; its parameters are those after its owner. */
    Table<T> method(String name, String parameters, Builtin.Body body) {
        methods.put(name, Builtin.of(name, parameters.isEmpty() ? "self, /" : "self, /, " + parameters, body));
        return this;
    }

    /** Adds something that can be read. */
    Table<T> read(String name, Function<T, Object> value) {
        readable.put(name, value);
        return this;
    }

    @Nullable
    Builtin method(String name) {
        return methods.get(name);
    }

    @SuppressWarnings("unchecked")
    @Nullable
    Object read(Object owner, String name) {
        var reader = readable.get(name);
        return reader == null ? null : reader.apply((T) owner);
    }
}
