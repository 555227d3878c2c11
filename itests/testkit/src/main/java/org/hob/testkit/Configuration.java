package org.hob.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A component's configuration as it would get it from OSGi: its own values, else the defaults, else nothing. */
final class Configuration {

    private Configuration() {}

    static <C> C of(Class<C> type, Map<String, ?> values) {
        var methods = methods(type);
        var chosen = new LinkedHashMap<String, @Nullable Object>();
        for (var method : methods.values()) chosen.put(method.getName(), unsaid(method));
        values.forEach((key, value) -> {
            var method = methods.get(key);
            if (method == null) {
                throw new IllegalArgumentException(key + ": no key of " + type.getSimpleName() + " (expected: "
                        + String.join(", ", methods.keySet()) + ')');
            }
            chosen.put(method.getName(), Conversion.of(key, value, method.getReturnType()));
        });
        InvocationHandler answers = (self, method, arguments) -> switch (method.getName()) {
            case "annotationType" -> type;
            case "toString" -> '@' + type.getName() + chosen;
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> arguments != null && self == arguments[0];
            default -> chosen.get(method.getName());
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /** Returns its methods by the key in files: {@code motion_seconds} is {@code motion.seconds} (OSGi Compendium 112.8.2.1). */
    private static Map<String, Method> methods(Class<?> type) {
        if (!type.isAnnotation()) {
            throw new IllegalArgumentException(
                    type.getName() + ": no annotation (expected: a component property type)");
        }
        var methods = new TreeMap<String, Method>();
        for (var method : type.getDeclaredMethods()) {
            if (method.getParameterCount() > 0 || method.isSynthetic()) continue;
            method.setAccessible(true);
            methods.put(prefix(type) + key(method.getName()), method);
        }
        return methods;
    }

    private static String prefix(Class<?> type) {
        try {
            var field = type.getDeclaredField("PREFIX_");
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (NoSuchFieldException none) {
            return "";
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String key(String method) {
        return method.replace("$_$", "-")
                .replace("$$", "\0")
                .replace("$", "")
                .replace("__", "\1")
                .replace('_', '.')
                .replace('\1', '_')
                .replace('\0', '$');
    }

    private static @Nullable Object unsaid(Method method) {
        var said = method.getDefaultValue();
        var type = method.getReturnType();
        if (said != null) return said;
        if (type.isArray()) return Array.newInstance(type.getComponentType(), 0);
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** The conversions of values that files make needed. */
    private static final class Conversion {

        static Object of(String key, Object value, Class<?> type) {
            if (type.isArray()) return array(key, value, type.getComponentType());
            if (type.isInstance(value)) return value;
            try {
                return one(String.valueOf(value), type);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(key + ": " + value + " (expected: " + expected(type) + ')', wrong);
            }
        }

        private static Object array(String key, Object value, Class<?> of) {
            var all = value instanceof Collection<?> many
                    ? many.toArray()
                    : value instanceof Object[] several ? several : new Object[] {value};
            var array = Array.newInstance(of, all.length);
            for (int n = 0; n < all.length; n++) Array.set(array, n, of(key, all[n], of));
            return array;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Object one(String text, Class<?> type) {
            if (type == String.class) return text;
            if (type == int.class) return Integer.valueOf(text);
            if (type == long.class) return Long.valueOf(text);
            if (type == short.class) return Short.valueOf(text);
            if (type == byte.class) return Byte.valueOf(text);
            if (type == double.class) return Double.valueOf(text);
            if (type == float.class) return Float.valueOf(text);
            if (type == boolean.class && (text.equals("true") || text.equals("false"))) return Boolean.valueOf(text);
            if (type == char.class && text.length() == 1) return text.charAt(0);
            if (type.isEnum()) return Enum.valueOf((Class<? extends Enum>) type, text);
            throw new IllegalArgumentException(type.getName());
        }

        private static String expected(Class<?> type) {
            return type.isEnum() ? Arrays.toString(type.getEnumConstants()) : type.getSimpleName();
        }
    }
}
