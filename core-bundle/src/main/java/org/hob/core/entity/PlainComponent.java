package org.hob.core.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema.Field;
import org.jspecify.annotations.Nullable;

/**
 * A component with a key of its own.
 *
 * @param field what the outside knows of it
 * @param form what it holds
 * @param isOptional whether it is an {@code Optional}
 * @param getter reads it from its record
 */
record PlainComponent(Field field, Form form, boolean isOptional, DirectCall getter) implements Component {

    String name() {
        return field.name();
    }

    /** Returns the value in that record, null if there is none. */
    @Nullable
    Object value(Object of) {
        var value = getter.get(of);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** Returns the value in that record as it is written, null if it says nothing. */
    @Nullable
    Object written(Object of) {
        var value = value(of);
        return value == null ? null : form.write(value);
    }

    @Override
    public void write(Record from, Map<String, Object> into) {
        var written = written(from);
        if (written != null) into.put(name(), written);
    }

    @Override
    public @Nullable Object read(String path, Map<?, ?> data) {
        var value = data.get(name());
        if (value != null) {
            var read = form.read(path + name(), value);
            return isOptional ? Optional.of(read) : read;
        }
        if (field.required()) throw new ActionException.Invalid(path + name(), "nothing", form.expected());
        return isOptional ? Optional.empty() : null;
    }

    @Override
    public List<Field> fields() {
        return List.of(field);
    }
}
