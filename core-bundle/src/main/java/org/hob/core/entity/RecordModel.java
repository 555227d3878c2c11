package org.hob.core.entity;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema.Field;
import org.jspecify.annotations.Nullable;

/** What derives from a record: how it is written as a map of its components, and how it is read from one. */
final class RecordModel {

    private static final MethodType MAKES_FROM_ALL = MethodType.methodType(Object.class, Object[].class);

    private final Class<?> type;
    private final String name;
    private final List<Component> components;
    private final List<String> names;
    private final MethodHandle constructor;

    private RecordModel(Class<?> type, List<Component> components, MethodHandle constructor) {
        this.type = type;
        name = Names.snake(type.getSimpleName());
        this.components = components;
        this.constructor = constructor;
        names = components.stream()
                .flatMap(component -> component.fields().stream())
                .map(Field::name)
                .toList();
    }

    /**
     * Derives it.
     *
     * @param within the records it is nested in, so that none holds itself
     * @throws IllegalArgumentException naming class, component and expectation
     */
    static RecordModel derive(Class<?> type, Set<Class<?>> within) {
        if (!type.isRecord()) throw new IllegalArgumentException(type.getName() + ": no record (expected: one)");
        if (within.contains(type)) {
            throw new IllegalArgumentException(type.getName() + ": holds itself (expected: records that end)");
        }
        var around = new HashSet<>(within);
        around.add(type);
        var forms = new Forms(around);
        var components = Arrays.stream(type.getRecordComponents())
                .map(component -> forms.component(type, component))
                .toList();
        var model = new RecordModel(type, components, constructor(type));
        if (Set.copyOf(model.names).size() < model.names.size()) {
            throw new IllegalArgumentException(type.getName() + ": " + model.names + " (expected: each name once)");
        }
        return model;
    }

    Class<?> type() {
        return type;
    }

    List<Component> components() {
        return components;
    }

    /** Returns all keys. */
    List<String> names() {
        return names;
    }

    List<Field> fields() {
        return components.stream()
                .flatMap(component -> component.fields().stream())
                .toList();
    }

    /** Returns what that record says, unmodifiable, in the order of its components. */
    Map<String, Object> write(Record record) {
        var written = new LinkedHashMap<String, Object>();
        write(record, written);
        return Collections.unmodifiableMap(written);
    }

    void write(Record record, Map<String, Object> into) {
        for (var component : components) component.write(record, into);
    }

    /**
     * Returns the record that data stands for.
     *
     * @param path what comes before a key in an error
     * @throws ActionException.Invalid if it stands for none
     */
    Record read(String path, Map<?, ?> data) {
        for (var each : data.entrySet()) {
            if (!names.contains(String.valueOf(each.getKey()))) throw unknown(path + each.getKey(), each.getValue());
        }
        var values = new @Nullable Object[components.size()];
        for (int n = 0; n < values.length; n++) values[n] = components.get(n).read(path, data);
        return (Record) make(path.isEmpty() ? name : path, data, values);
    }

    /** Makes the record; what its constructor refuses is the caller's mistake. */
    Object make(String field, Object data, @Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (IllegalArgumentException refused) {
            throw new ActionException.Invalid(field, data, String.valueOf(refused.getMessage()));
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable checked) {
            throw new AssertionError("a record's constructor throws nothing checked", checked);
        }
    }

    private ActionException unknown(String field, @Nullable Object value) {
        var expected = names.isEmpty() ? "no data" : "one of " + String.join(", ", names);
        return new ActionException.Invalid(field, String.valueOf(value), expected);
    }

    private static MethodHandle constructor(Class<?> type) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MAKES_FROM_ALL);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    type.getName() + ": not callable (expected: a class the core may open)", e);
        }
    }
}
