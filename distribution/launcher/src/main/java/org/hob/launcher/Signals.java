package org.hob.launcher;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/** Signals of the operating system. {@code sun.misc.Signal} has no public counterpart, and is called by name: javac refuses to be silent about it. */
final class Signals {

    private Signals() {}

    /** From now on calls {@code action} with the number of the signal, on a new thread each time. Verified on Java 25. */
    static void on(String name, IntConsumer action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Method number = signal.getMethod("getNumber");
        Object calls = Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) return method.invoke(action, arguments);
                    action.accept((int) number.invoke(arguments[0]));
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), calls);
    }
}
