package org.hob.template.python;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Python's {@code text.format(…)}. */
final class Formats {

    private static final int DEEPEST = 2;

    private final Object[] positional;
    private final Map<String, Object> named;
    private final BiFunction<Object, String, Object> attribute;
    private final BiFunction<Object, Object, Object> item;
    private final UnaryOperator<Object> escape;
    private int next;
    private boolean numbered;

    /**
     * Takes what is formatted.
     *
     * @param attribute reads an attribute of a value
     * @param item reads an element of a value
     * @param escape what is done to what is put in
     */
    Formats(
            Object[] positional,
            Map<String, Object> named,
            BiFunction<Object, String, Object> attribute,
            BiFunction<Object, Object, Object> item,
            UnaryOperator<Object> escape) {
        this.positional = positional;
        this.named = named;
        this.attribute = attribute;
        this.item = item;
        this.escape = escape;
    }

    /** Returns {@code format(value, spec)}. */
    static String format(Object value, String spec) {
        if (value instanceof Undefined && !spec.isEmpty())
            throw Raised.type("unsupported format string passed to Undefined.__format__");
        if (spec.isEmpty()) return Repr.text(value);
        if (Kinds.isNumber(value)) return Spec.parse(spec, value).number(value);
        return switch (value) {
            case String text -> Spec.parse(spec, value).text(text);
            case Markup markup -> Spec.parse(spec, value).text(markup.text());
            case DateTime time -> Strftime.format(time, spec);
            case LocalDate date -> Strftime.format(DateTime.naive(date.atStartOfDay()), spec);
            case LocalTime time ->
                Strftime.format(DateTime.naive(LocalDate.of(1900, 1, 1).atTime(time)), spec);
            default -> throw Raised.type("unsupported format string passed to " + Kinds.name(value) + ".__format__");
        };
    }

    String apply(String pattern) {
        return apply(pattern, DEEPEST);
    }

    private String apply(String pattern, int depth) {
        if (depth < 0) throw Raised.value("Max string recursion exceeded");
        var text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean doubled = at + 1 < pattern.length() && pattern.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                text.append(c);
                at += 2;
            } else if (c == '}') {
                throw Raised.value("Single '}' encountered in format string");
            } else if (c == '{') {
                int end = end(pattern, at);
                text.append(field(pattern.substring(at + 1, end), depth));
                at = end + 1;
            } else {
                text.append(c);
                at++;
            }
            if (text.length() > Meter.LARGEST) throw Operators.tooLong();
        }
        return text.toString();
    }

    private static int end(String pattern, int from) {
        int open = 0;
        for (int i = from; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '{') open++;
            if (pattern.charAt(i) == '}' && --open == 0) return i;
        }
        throw Raised.value(
                from + 1 == pattern.length()
                        ? "Single '{' encountered in format string"
                        : "expected '}' before end of string");
    }

    private String field(String field, int depth) {
        int colon = splitAt(field);
        String head = colon < 0 ? field : field.substring(0, colon);
        String spec = colon < 0 ? "" : field.substring(colon + 1);
        char conversion = 0;
        int mark = colon < 0 && head.indexOf('!') < 0 ? -1 : head.indexOf('!');
        if (colon >= 0 && field.charAt(colon) == '!') {
            mark = colon;
            spec = "";
            head = field;
        }
        if (mark >= 0) {
            String rest = field.substring(mark + 1);
            if (rest.isEmpty()) throw Raised.value("end of string while looking for conversion specifier");
            conversion = rest.charAt(0);
            if (rest.length() > 1 && rest.charAt(1) != ':')
                throw Raised.value("expected ':' after conversion specifier");
            spec = rest.length() > 2 ? rest.substring(2) : "";
            head = field.substring(0, mark);
        }
        var value = converted(value(head), conversion);
        String filled = spec.indexOf('{') >= 0 || spec.indexOf('}') >= 0 ? apply(spec, depth - 1) : spec;
        return escape.apply(value) instanceof Markup && !(value instanceof Markup)
                ? Markup.escaped(format(value, filled))
                : format(value, filled);
    }

    /** Returns where the name ends: at a colon or an exclamation mark outside of brackets. */
    private static int splitAt(String field) {
        boolean inside = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '[') inside = true;
            else if (c == ']') inside = false;
            else if (!inside && (c == ':' || c == '!')) return i;
        }
        return -1;
    }

    private static Object converted(Object value, char conversion) {
        return switch (conversion) {
            case 0 -> value;
            case 's' -> Repr.text(value);
            case 'r' -> Repr.of(value);
            case 'a' -> Ascii.of(Repr.of(value));
            default -> throw Raised.value("Unknown conversion specifier " + conversion);
        };
    }

    private Object value(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') end++;
        Object value = first(name.substring(0, end), end < name.length());
        while (end < name.length()) {
            boolean bracket = name.charAt(end) == '[';
            int from = end + 1;
            end = from;
            while (end < name.length() && (bracket ? name.charAt(end) != ']' : ".[".indexOf(name.charAt(end)) < 0))
                end++;
            String part = name.substring(from, end);
            if (part.isEmpty()) throw Raised.value("Empty attribute in format string");
            if (bracket) {
                if (end == name.length()) throw Raised.value("Missing ']' in format string");
                end++;
                if (end < name.length() && ".[".indexOf(name.charAt(end)) < 0)
                    throw Raised.value("Only '.' or '[' may follow ']' in format field specifier");
            }
            value = bracket
                    ? item.apply(value, isNumber(part) ? Integers.parse(part, 10) : part)
                    : attribute.apply(value, part);
        }
        return value;
    }

    private static boolean isNumber(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Object first(String name, boolean more) {
        if (name.isEmpty() && more) throw Raised.of(Raised.Kind.KEY, "''");
        if (name.isEmpty()) {
            if (numbered)
                throw Raised.value("cannot switch from manual field specification to automatic field numbering");
            return positional(next++);
        }
        if (isNumber(name)) {
            if (next > 0)
                throw Raised.value("cannot switch from automatic field numbering to manual field specification");
            numbered = true;
            return positional(name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name));
        }
        var value = named.get(name);
        if (value == null) throw Raised.of(Raised.Kind.KEY, Repr.of(name));
        return value;
    }

    private Object positional(int index) {
        if (index >= positional.length)
            throw Raised.of(
                    Raised.Kind.INDEX, "Replacement index " + index + " out of range for positional args tuple");
        return positional[index];
    }
}
