package org.hob.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hob.action.Action;
import org.jspecify.annotations.Nullable;

/** Records that a fake makes up: traits that can everything, readings that show what was asked for. */
final class Pretence {

    private Pretence() {}

    /** Returns traits with all choices that they have. */
    static Record everything(Class<?> traits) {
        return make(traits, component -> every(component.getType(), component.getGenericType()));
    }

    private static @Nullable Object every(Class<?> type, Type full) {
        if (type == Set.class) return all(full);
        return type == boolean.class ? true : nothing(type);
    }

    private static Set<Object> all(Type set) {
        boolean isOfEnum = set instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isEnum();
        if (!isOfEnum) return Set.of();
        var element = (Class<?>) ((ParameterizedType) set).getActualTypeArguments()[0];
        return new LinkedHashSet<>(Arrays.asList(element.getEnumConstants()));
    }

    /**
     * Returns the reading of a device that has done that: on after {@code TurnOn}, off after {@code TurnOff}, and what the action says in components of
     * the same name.
     *
     * @throws IllegalArgumentException for any other action
     */
    static Record confirmation(Class<? extends Record> reading, Action action) {
        var first = reading.getRecordComponents()[0];
        var name = action.getClass().getSimpleName();
        if (first.getType() != boolean.class || !(name.equals("TurnOn") || name.equals("TurnOff"))) {
            throw new IllegalArgumentException("a fake cannot confirm " + name + " by itself (expected: shows(" + name
                    + ".class, how -> the reading))");
        }
        return make(
                reading,
                component -> component.getName().equals(first.getName())
                        ? Boolean.valueOf(name.equals("TurnOn"))
                        : said(action, component));
    }

    private static @Nullable Object said(Action action, RecordComponent component) {
        if (action.getClass().isRecord()) {
            for (var each : action.getClass().getRecordComponents()) {
                if (each.getName().equals(component.getName()) && each.getType() == component.getType()) {
                    return Reflection.get(each, action);
                }
            }
        }
        return nothing(component.getType());
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == Optional.class) return Optional.empty();
        if (type == List.class) return List.of();
        if (type == Set.class) return Set.of();
        if (type == Map.class) return Map.of();
        if (type == String.class) return "";
        return type.isPrimitive() ? Reflection.zero(type) : null;
    }

    private static Record make(Class<?> type, Function<RecordComponent, @Nullable Object> value) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new @Nullable Object[components.length];
        for (int n = 0; n < values.length; n++) values[n] = value.apply(components[n]);
        return (Record) Reflection.make(type, types, values);
    }
}
