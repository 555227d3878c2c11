package org.hob.core.entity;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hob.action.Action;
import org.jspecify.annotations.Nullable;

/**
 * The method of a domain's class that does one of its actions: {@code turnOn(TurnOn)}.
 *
 * @param model the action
 * @param method as the domain declares it
 * @param call calls it on an entity
 */
record EntityMethod(ActionModel model, Method method, DirectCall call) {

    /** Derives those of a domain, in the order of their names. */
    static Map<Class<?>, EntityMethod> derive(Class<?> domain) {
        var methods = new TreeMap<String, EntityMethod>();
        for (var type : domain.getDeclaredClasses()) {
            if (!Action.class.isAssignableFrom(type) || Action.Instead.class.isAssignableFrom(type)) continue;
            var model = ActionModel.derive(type);
            var method = method(domain, type, model);
            methods.put(model.name(), new EntityMethod(model, method, DirectCall.of(method)));
        }
        var byType = new LinkedHashMap<Class<?>, EntityMethod>();
        methods.values().forEach(each -> byType.put(each.model.type(), each));
        refuseStrangers(domain, byType);
        return Collections.unmodifiableMap(byType);
    }

    private static Method method(Class<?> domain, Class<?> action, ActionModel model) {
        Class<?> answer = model.answerType().orElse(void.class);
        try {
            var method = domain.getDeclaredMethod(Names.method(action), action);
            if (isForOthers(method) && method.getReturnType() == answer) return method;
        } catch (NoSuchMethodException missing) {
            throw refused(action, answer, missing);
        }
        throw refused(action, answer, null);
    }

    private static IllegalArgumentException refused(Class<?> action, Class<?> answer, @Nullable Throwable cause) {
        var expected = answer.getSimpleName() + ' ' + Names.method(action) + '(' + action.getSimpleName() + ')';
        return new IllegalArgumentException(
                action.getName() + ": an action without a method (expected: " + expected + " in its domain)", cause);
    }

    /** Refuses methods that look as if they did an action, but of no record of this domain. */
    private static void refuseStrangers(Class<?> domain, Map<Class<?>, EntityMethod> known) {
        for (var method : domain.getDeclaredMethods()) {
            if (!isForOthers(method) || method.getParameterCount() != 1) continue;
            var takes = method.getParameterTypes()[0];
            if (!takes.isRecord() || !Action.class.isAssignableFrom(takes)) continue;
            if (known.containsKey(takes) && known.get(takes).method.equals(method)) continue;
            throw new IllegalArgumentException(domain.getName() + '.' + method.getName() + '(' + takes.getName()
                    + "): a method without an action (expected: a record nested in the domain, of the method's name)");
        }
    }

    private static boolean isForOthers(Method method) {
        return (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0 && !method.isSynthetic();
    }
}
