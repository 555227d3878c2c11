package org.hob.yaml;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.entity.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of one of its components.
 *
 * @param names its keys; messages use the first
 * @param type of its value, without the {@code Optional} around it
 * @param isOptional whether it is an {@code Optional}
 * @param isNullable whether it is {@code @Nullable}
 * @param otherwise its {@link Default}
 * @param isRest whether it takes what is left
 * @param isRequired whether its key has to be there, though it is a list, a set or a map
 */
record Component(
        List<String> names,
        Type type,
        boolean isOptional,
        boolean isNullable,
        Optional<String> otherwise,
        @Nullable Range range,
        boolean isRest,
        boolean isRequired) {

    static Component of(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        Default otherwise = component.getAnnotation(Default.class);
        boolean isOptional = component.getType() == Optional.class;
        Type type = component.getGenericType();
        return new Component(
                key == null ? List.of(Words.snake(component.getName())) : List.of(key.value()),
                isOptional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type,
                isOptional,
                isNullable(component.getAnnotatedType()),
                Optional.ofNullable(otherwise).map(Default::value),
                component.getAnnotation(Range.class),
                component.isAnnotationPresent(Rest.class),
                component.isAnnotationPresent(Required.class));
    }

    String name() {
        return names.getFirst();
    }

    boolean isMany() {
        Class<?> raw = raw(type);
        return raw == List.class || raw == Set.class || raw == Map.class;
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> Object.class;
        };
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
