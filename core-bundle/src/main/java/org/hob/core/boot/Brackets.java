package org.hob.core.boot;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.LongConsumer;
import org.hob.guard.Harm;

/**
 * The brackets round what may block, if the launcher's agent has put them: {@code java.lang.HobBracket}, whose documentation says what a listener must know. A
 * house in another JVM has none, and is told nothing; the watchdog looks either way.
 */
final class Brackets {

    private static final String TYPE = "java.lang.HobBracket";

    private final MethodHandle listen;
    private final MethodHandle forget;
    private final MethodHandle site;

    private Brackets(Class<?> type) throws ReflectiveOperationException {
        var lookup = MethodHandles.publicLookup();
        listen = lookup.findStatic(
                type,
                "listen",
                MethodType.methodType(void.class, Class.class, IntToLongFunction.class, LongConsumer.class));
        forget = lookup.findStatic(type, "forget", MethodType.methodType(void.class, Class.class));
        site = lookup.findStatic(type, "site", MethodType.methodType(String.class, int.class));
    }

    /**
     * One place that is bracketed.
     *
     * @param harm how it may block
     * @param called what is called there, as {@code FileInputStream.readBytes}
     */
    record Site(Harm harm, String called) {

        /** Reads {@code file java.io.FileInputStream.readBytes}. */
        static Site of(String text) {
            int space = text.indexOf(' ');
            int method = text.lastIndexOf('.');
            int type = text.lastIndexOf('.', method - 1);
            return new Site(
                    Harm.valueOf(text.substring(0, space).toUpperCase(Locale.ROOT)),
                    text.substring(Math.max(type, space) + 1));
        }
    }

    /** Returns those of this JVM. */
    static Optional<Brackets> ofThisJvm() {
        try {
            return Optional.of(new Brackets(Class.forName(TYPE)));
        } catch (ReflectiveOperationException noAgent) {
            return Optional.empty();
        }
    }

    /**
     * Has them tell of what the threads of a loop do.
     *
     * @param loop the class of these threads, exactly
     * @param begin is asked with the number of a site before the call there, and returns 0 or a token
     * @param end is told the token after the call
     * @return what lets the listener go
     */
    AutoCloseable tell(Class<? extends Thread> loop, IntToLongFunction begin, LongConsumer end) {
        call(listen, loop, begin, end);
        return () -> call(forget, loop);
    }

    /** Returns which place has that number. */
    Site site(int number) {
        return Site.of((String) call(site, number));
    }

    private static Object call(MethodHandle method, Object... arguments) {
        try {
            return method.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError(TYPE, e);
        }
    }
}
