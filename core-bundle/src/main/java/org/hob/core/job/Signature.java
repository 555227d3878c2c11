package org.hob.core.job;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A method as a call names it, without its class.
 *
 * @param name its name
 * @param parameters their descriptors, as {@code (Ljava/lang/String;I)}
 */
record Signature(String name, String parameters) {

    static Signature of(Method method) {
        var types = Arrays.stream(method.getParameterTypes());
        return new Signature(
                method.getName(), types.map(Class::descriptorString).collect(joining("", "(", ")")));
    }

    static Signature of(String name, String descriptor) {
        return new Signature(name, descriptor.substring(0, descriptor.indexOf(')') + 1));
    }

    /** Returns the method that is meant when a call names it in that class. */
    Optional<Method> in(Class<?> named) {
        return find(named, method -> true);
    }

    /** Returns the method that runs when it is called on an object of that class. */
    Optional<Method> on(Class<?> receiver) {
        return find(receiver, method -> (method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0);
    }

    private Optional<Method> find(Class<?> type, Predicate<Method> fits) {
        for (Class<?> in = type; in != null; in = in.getSuperclass()) {
            var found = among(in.getDeclaredMethods(), fits);
            if (found.isPresent()) return found;
        }
        return among(type.getMethods(), fits);
    }

    private Optional<Method> among(Method[] methods, Predicate<Method> fits) {
        Method bridge = null;
        for (var method : methods) {
            if (!method.getName().equals(name)
                    || !fits.test(method)
                    || !of(method).equals(this)) continue;
            if (!method.isBridge()) return Optional.of(method);
            bridge = method;
        }
        return Optional.ofNullable(bridge).map(Signature::bridged);
    }

    /** Returns the method that a compiler made this bridge for, if there is one that must be it. */
    private static Method bridged(Method bridge) {
        var behind = Arrays.stream(bridge.getDeclaringClass().getDeclaredMethods())
                .filter(method -> leadsTo(bridge, method))
                .toList();
        return behind.size() == 1 ? behind.getFirst() : bridge;
    }

    private static boolean leadsTo(Method bridge, Method method) {
        if (method.isBridge() || !method.getName().equals(bridge.getName())) return false;
        var wide = bridge.getParameterTypes();
        var narrow = method.getParameterTypes();
        if (wide.length != narrow.length) return false;
        for (int i = 0; i < wide.length; i++) if (!wide[i].isAssignableFrom(narrow[i])) return false;
        return true;
    }
}
