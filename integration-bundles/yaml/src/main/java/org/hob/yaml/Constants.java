package org.hob.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constants of an enum by their names in files, in order. */
final class Constants {

    private Constants() {}

    static Map<String, Object> of(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            Key key = key(type, name);
            if (key == null) constants.put(Words.snake(name), constant);
            else for (String other : key.value()) constants.put(other, constant);
        }
        return constants;
    }

    private static @Nullable Key key(Class<?> type, String name) {
        try {
            return type.getField(name).getAnnotation(Key.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
