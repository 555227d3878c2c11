package org.hob.template.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a function, written as Python writes them: {@code "text, width=79, *rest, deep=False, **more"}. A {@code /} ends those without a name, a
 * {@code *} begins those with nothing else, and {@code ?} is the default of what can be left out.
 */
public final class Signature {

    /** Stands for an argument that was left out. */
    public static final Object LEFT_OUT = new Object();

    private static final Object REQUIRED = new Object();

    private final String[] names;
    private final Object[] defaults;
    private final int positional;
    private final int nameless;
    private final int rest;
    private final int more;

    private Signature(List<String> names, List<Object> defaults, int positional, int nameless, int rest, int more) {
        this.names = names.toArray(String[]::new);
        this.defaults = defaults.toArray();
        this.positional = positional;
        this.nameless = nameless;
        this.rest = rest;
        this.more = more;
    }

    /** Reads a signature. */
    public static Signature of(String text) {
        var names = new ArrayList<String>();
        var defaults = new ArrayList<Object>();
        int positional = -1;
        int nameless = 0;
        int rest = -1;
        int more = -1;
        for (var part : text.isBlank() ? new String[0] : text.split(", (?=[a-z_*/])")) {
            if (part.equals("/")) {
                nameless = names.size();
                continue;
            }
            if (part.startsWith("*") && positional < 0) positional = names.size();
            if (part.equals("*")) continue;
            if (part.startsWith("**")) more = names.size();
            else if (part.startsWith("*")) rest = names.size();
            int equals = part.indexOf('=');
            names.add(part.substring(
                    part.lastIndexOf('*', equals < 0 ? part.length() : equals) + 1,
                    equals < 0 ? part.length() : equals));
            defaults.add(equals < 0 ? REQUIRED : literal(part.substring(equals + 1)));
        }
        return new Signature(names, defaults, positional < 0 ? names.size() : positional, nameless, rest, more);
    }

    private static Object literal(String text) {
        return switch (text) {
            case "?" -> LEFT_OUT;
            case "None" -> None.NONE;
            case "True" -> true;
            case "False" -> false;
            default ->
                text.startsWith("'")
                        ? (Object) text.substring(1, text.length() - 1).replace("\\n", "\n")
                        : (Object) Long.valueOf(text);
        };
    }

    /** Returns the arguments in the order of the parameters. */
    public Object[] bind(String function, Object[] given, Map<String, Object> named) {
        if (named.isEmpty() && rest < 0 && more < 0 && given.length == positional && positional == names.length)
            return given;
        var bound = new Object[names.length];
        System.arraycopy(given, 0, bound, 0, Math.min(given.length, positional));
        if (given.length > positional && rest < 0) throw tooMany(function, given.length);
        if (rest >= 0)
            bound[rest] = given.length > positional
                    ? Tuple.of(Arrays.copyOfRange(given, positional, given.length))
                    : Tuple.EMPTY;
        Map<String, Object> others = named.isEmpty() ? Map.of() : byName(function, bound, named);
        if (more >= 0) bound[more] = new LinkedHashMap<Object, Object>(others);
        for (int i = 0; i < bound.length; i++) {
            if (bound[i] != null) continue;
            if (defaults[i] == REQUIRED)
                throw Raised.type(function + "() missing 1 required positional argument: " + Repr.of(names[i]));
            bound[i] = defaults[i];
        }
        return bound;
    }

    private Map<String, Object> byName(String function, Object[] bound, Map<String, Object> named) {
        var others = new LinkedHashMap<String, Object>();
        named.forEach((name, value) -> {
            int index = index(name);
            if (index < 0 && more < 0)
                throw Raised.type(function + "() got an unexpected keyword argument " + Repr.of(name));
            if (index < 0) others.put(name, value);
            else if (bound[index] != null)
                throw Raised.type(function + "() got multiple values for argument " + Repr.of(name));
            else bound[index] = value;
        });
        return others;
    }

    private int index(String name) {
        for (int i = nameless; i < names.length; i++) {
            if (i != rest && i != more && names[i].equals(name)) return i;
        }
        return -1;
    }

    private Raised tooMany(String function, int given) {
        return Raised.type(
                function + "() takes at most " + positional + " positional arguments but " + given + " were given");
    }
}
