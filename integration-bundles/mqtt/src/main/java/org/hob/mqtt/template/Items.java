package org.hob.mqtt.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hob.mqtt.template.Python.Undefined;
import org.jspecify.annotations.Nullable;

/** What values have: attributes, items, methods and properties to test for. */
final class Items {

    private static final Set<String> MAP_METHODS = Set.of(
            "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values");
    private static final Set<String> OTHER_METHODS = Set.of("""
        append as_integer_ratio bit_count bit_length capitalize casefold center clear conjugate copy count
        denominator encode endswith expandtabs extend find format format_map from_bytes fromhex hex imag
        index insert is_integer isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric
        isprintable isspace istitle isupper join ljust lower lstrip maketrans numerator partition pop real
        remove removeprefix removesuffix replace reverse rfind rindex rjust rpartition rsplit rstrip sort
        split splitlines startswith strip swapcase title to_bytes translate upper zfill
        """.split("\\s+"));
    private static final Expr NONE = vars -> null;

    private Items() {}

    /** Refuses names that are methods in Python, where {@code value_json["items"]} would do. */
    static void checkAttribute(String name) {
        if (MAP_METHODS.contains(name) || name.startsWith("__")) {
            throw new TemplateException("." + name + " is a method (expected: [\"" + name + "\"])");
        }
    }

    static @Nullable Object attribute(@Nullable Object of, String name) {
        return switch (of) {
            case Map<?, ?> map when map.containsKey(name) -> map.get(name);
            case Map<?, ?> map -> new Undefined(name);
            case Undefined not ->
                throw new TemplateException(not.what() + " is undefined (expected: something with " + name + ')');
            case null -> new Undefined(name);
            default -> {
                if (OTHER_METHODS.contains(name))
                    throw new TemplateException("." + name + " of " + Python.repr(of) + " is not known here");
                yield new Undefined(name);
            }
        };
    }

    static @Nullable Object of(@Nullable Object of, @Nullable Object key) {
        return switch (of) {
            case Map<?, ?> map when map.containsKey(key) -> map.get(key);
            case List<?> list when key instanceof Long index -> at(list, index);
            case String text
            when key instanceof Long index ->
                at(text.codePoints().mapToObj(Character::toString).toList(), index);
            case Undefined not ->
                throw new TemplateException(
                        not.what() + " is undefined (expected: something with " + Python.text(key) + ')');
            case null -> new Undefined(Python.text(key));
            default -> new Undefined(Python.text(key));
        };
    }

    private static @Nullable Object at(List<?> list, long index) {
        long from = index < 0 ? index + list.size() : index;
        return from >= 0 && from < list.size() ? list.get((int) from) : new Undefined("item " + index);
    }

    static Expr call(String method, Expr of, Arguments arguments) {
        arguments.check("." + method + "()", 2, Set.of());
        var first = arguments.get(0, "", NONE);
        var second = arguments.get(1, "", NONE);
        int count = arguments.positional().size();
        return switch (method) {
            case "get" ->
                vars -> {
                    var map = map(of.value(vars));
                    var key = first.value(vars);
                    return map.containsKey(key) ? map.get(key) : second.value(vars);
                };
            case "lower" -> vars -> text(of.value(vars), method).toLowerCase(Locale.ROOT);
            case "upper" -> vars -> text(of.value(vars), method).toUpperCase(Locale.ROOT);
            case "strip" -> {
                if (count > 0) throw new TemplateException(".strip() with an argument is not known here");
                yield vars -> text(of.value(vars), method).strip();
            }
            case "startswith" -> vars -> text(of.value(vars), method).startsWith(text(first.value(vars), method));
            case "endswith" -> vars -> text(of.value(vars), method).endsWith(text(first.value(vars), method));
            default -> throw new TemplateException("method ." + method + "() is not known here");
        };
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return map;
        throw new TemplateException(Arithmetic.said(value) + " has no .get()");
    }

    private static String text(@Nullable Object value, String method) {
        if (value instanceof String text) return text;
        throw new TemplateException(Arithmetic.said(value) + " has no ." + method + "()");
    }

    static Expr test(Expr value, boolean positive, String name) {
        return switch (name) {
            case "defined" -> vars -> value.value(vars) instanceof Undefined != positive;
            case "undefined" -> vars -> value.value(vars) instanceof Undefined == positive;
            case "none" -> vars -> (value.value(vars) == null) == positive;
            case "number" -> vars -> Arithmetic.isNumber(value.value(vars)) == positive;
            case "string" -> vars -> value.value(vars) instanceof String == positive;
            case "boolean" -> vars -> value.value(vars) instanceof Boolean == positive;
            case "true" -> vars -> Boolean.TRUE.equals(value.value(vars)) == positive;
            case "false" -> vars -> Boolean.FALSE.equals(value.value(vars)) == positive;
            default -> throw new TemplateException("test " + name + " is not known here");
        };
    }
}
