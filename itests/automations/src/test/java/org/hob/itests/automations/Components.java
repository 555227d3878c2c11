package org.hob.itests.automations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * The components of bundles, made and wired as the framework would: by constructor, what is {@code @Reference}d by the methods {@code add…}; each package in a
 * home of its own. So there is no framework in the house, and its time is that of the test.
 */
final class Components {

    private final Function<String, Home> homes;
    private final List<Object> services = new ArrayList<>();

    Components(Function<String, Home> homes) {
        this.homes = homes;
    }

    /** Takes in a service that somebody else has made. */
    void add(Object service) {
        services.add(service);
    }

    /** Makes a component, and gives it those that are there already. */
    <C> C make(Class<C> type) {
        try {
            var constructor = Arrays.stream(type.getConstructors())
                    .filter(each -> Arrays.stream(each.getParameterTypes()).allMatch(this::isThere))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(type + ": a service is missing"));
            var given = Arrays.stream(constructor.getParameterTypes())
                    .map(each -> find(each, type))
                    .toArray();
            var component = type.cast(constructor.newInstance(given));
            for (var method : type.getDeclaredMethods())
                if (method.getName().startsWith("add")) bind(component, method);
            services.add(component);
            return component;
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(type.getName(), impossible);
        }
    }

    /** Returns all that are of that type. */
    <S> List<S> all(Class<S> type) {
        return services.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private boolean isThere(Class<?> type) {
        return type == Home.class || type == BundleContext.class || !all(type).isEmpty();
    }

    private Object find(Class<?> type, Class<?> forWhom) {
        if (type == Home.class) return homes.apply(forWhom.getPackageName());
        return type == BundleContext.class ? context() : all(type).getFirst();
    }

    private void bind(Object component, Method method) throws ReflectiveOperationException {
        var type = method.getParameterTypes()[0];
        if (method.getParameterCount() != 1) return;
        method.setAccessible(true);
        for (var service : all(type)) {
            try {
                method.invoke(component, service);
            } catch (InvocationTargetException refused) {
                throw new AssertionError(method.toString(), refused.getCause());
            }
        }
    }

    /** Returns a context that takes services in, and knows no properties. */
    private BundleContext context() {
        return as(BundleContext.class, (method, arguments) -> {
            if (!method.equals("registerService")) return null;
            services.add(arguments[1]);
            return as(ServiceRegistration.class, (_, _) -> null);
        });
    }

    private interface Call {

        @Nullable
        Object on(String method, Object[] arguments);
    }

    private static <T> T as(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call.on(method.getName(), arguments == null ? new Object[0] : arguments)));
    }

    /** Returns properties of a service with that keyword. */
    static Map<String, ?> keyword(String word) {
        return Map.of("keyword", word);
    }
}
