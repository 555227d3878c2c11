package org.hob.core.entity;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method found by reflection, without frames of reflection and open to classes that are not public. A lambda made of it
 * ({@code LambdaMetafactory}) would save some nanoseconds, but a bundle's classes are in another unnamed module, where the JDK makes none.
 *
 * @param handle takes and returns objects
 */
record DirectCall(MethodHandle handle) {

    /** Returns a call of that method. */
    static DirectCall of(Method method) {
        try {
            var lookup = MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
            var handle = lookup.unreflect(method);
            return new DirectCall(
                    handle.asType(MethodType.genericMethodType(handle.type().parameterCount())));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method + ": not callable (expected: a class that the core may open)", e);
        }
    }

    /** Returns what the method, which takes nothing, says of that object. */
    @Nullable
    Object get(Object of) {
        try {
            return handle.invokeExact(of);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable checked) {
            throw new AssertionError("an accessor throws nothing checked", checked);
        }
    }

    /** Calls the method, which takes one value, and returns its result, null if it is void; what it throws comes as it is. */
    @Nullable
    Object call(Object on, Object with) throws Exception {
        try {
            return handle.invokeExact(on, with);
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable neither) {
            throw new AssertionError("neither exception nor error", neither);
        }
    }
}
