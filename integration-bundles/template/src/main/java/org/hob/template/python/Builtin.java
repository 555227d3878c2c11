package org.hob.template.python;

import java.util.Map;

/** A function of our own. */
public record Builtin(String name, Signature signature, Body body) implements Callable {

    /** What it does. */
    @FunctionalInterface
    public interface Body {

        /** Returns the result; the arguments are in the order of the parameters. */
        Object of(Meter meter, Object[] arguments);
    }

    /** Returns a function with these parameters. */
    public static Builtin of(String name, String parameters, Body body) {
        return new Builtin(name, Signature.of(parameters), body);
    }

    @Override
    public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
        return body.of(meter, signature.bind(name, positional, named));
    }
}
