package org.hob.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * {@code java.lang.HobBracket}, which is no part of the JDK: it is defined here, next to {@code Object}. To append it to the boot class path instead would
 * switch class data sharing off.
 */
final class BracketType {

    private static final String FILE = "/java/lang/HobBracket.class";

    private final Class<?> type;

    private BracketType(Class<?> type) {
        this.type = type;
    }

    /** Defines the class, unless it is there. */
    static synchronized BracketType define(Instrumentation jvm) throws IOException, UnknownJdkException {
        try {
            return new BracketType(Class.forName("java.lang.HobBracket"));
        } catch (ClassNotFoundException notYet) {
            return new BracketType(defined(jvm));
        }
    }

    private static Class<?> defined(Instrumentation jvm) throws IOException, UnknownJdkException {
        Module toUs = BracketType.class.getModule();
        jvm.redefineModule(
                Object.class.getModule(), Set.of(), Map.of(), Map.of("java.lang", Set.of(toUs)), Set.of(), Map.of());
        try (InputStream file = Objects.requireNonNull(BracketType.class.getResourceAsStream(FILE), FILE)) {
            return MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
                    .defineClass(file.readAllBytes());
        } catch (IllegalAccessException | LinkageError e) {
            throw new UnknownJdkException("java.lang: closed (" + e + ")");
        }
    }

    void sitesOfJdk(List<String> names) {
        call("sitesOfJdk", String[].class, names.toArray(String[]::new));
    }

    /** Returns the number of a site of a bundle. */
    int siteOfBundle(String name) {
        return (int) call("siteOfBundle", String.class, name);
    }

    private Object call(String method, Class<?> parameter, Object argument) {
        try {
            return type.getMethod(method, parameter).invoke(null, argument);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
