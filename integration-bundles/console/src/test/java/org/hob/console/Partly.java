package org.hob.console;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A fake that does the methods it has, and says of the others that it does not. */
final class Partly {

    private Partly() {}

    /** Returns a thing of that type that does what the other thing has methods for, by name and parameters. */
    static <T> T of(Class<T> type, Object does) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) return method.invoke(does, arguments);
            try {
                return does.getClass()
                        .getMethod(method.getName(), method.getParameterTypes())
                        .invoke(does, arguments);
            } catch (NoSuchMethodException e) {
                throw new UnsupportedOperationException(method.toString(), e);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
