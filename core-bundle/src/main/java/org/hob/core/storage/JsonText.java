package org.hob.core.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON (RFC 8259), written and read: an object of texts, numbers, booleans, and lists and objects of these. */
final class JsonText {

    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** Returns that map as JSON. */
    static String of(Map<String, ?> values) {
        var into = new StringBuilder();
        write(values, into);
        return into.append('\n').toString();
    }

    private static void write(@Nullable Object value, StringBuilder into) {
        switch (value) {
            case null -> into.append("null");
            case Boolean truth -> into.append(truth);
            case Number number -> into.append(number);
            case Map<?, ?> map -> writeAll(map, into);
            case Collection<?> many -> writeAll(many, into);
            default -> quote(value.toString(), into);
        }
    }

    private static void writeAll(Map<?, ?> map, StringBuilder into) {
        into.append('{');
        var between = "";
        for (var each : map.entrySet()) {
            into.append(between);
            quote(String.valueOf(each.getKey()), into);
            into.append(':');
            write(each.getValue(), into);
            between = ",\n";
        }
        into.append('}');
    }

    private static void writeAll(Collection<?> many, StringBuilder into) {
        into.append('[');
        var between = "";
        for (var each : many) {
            into.append(between);
            write(each, into);
            between = ",";
        }
        into.append(']');
    }

    private static void quote(String value, StringBuilder into) {
        into.append('"');
        for (int n = 0; n < value.length(); n++) {
            char c = value.charAt(n);
            if (c == '"' || c == '\\') into.append('\\').append(c);
            else if (c < ' ' || Character.isSurrogate(c)) into.append(String.format("\\u%04x", (int) c));
            else into.append(c);
        }
        into.append('"');
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException with the place of what is wrong
     */
    static Map<String, @Nullable Object> read(String text) {
        var reader = new JsonText(text);
        reader.skip();
        var value = reader.object();
        reader.skip();
        if (reader.at < text.length()) throw reader.wrong("the end");
        return value;
    }

    private @Nullable Object value() {
        skip();
        if (at >= text.length()) throw wrong("a value");
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> quoted();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        take('{');
        if (++depth > DEEPEST) throw wrong("less nesting");
        var read = new LinkedHashMap<String, @Nullable Object>();
        for (boolean more = !taken('}'); more; more = !ends('}')) {
            skip();
            var key = quoted();
            skip();
            take(':');
            read.put(key, value());
        }
        depth--;
        return read;
    }

    private List<@Nullable Object> list() {
        take('[');
        if (++depth > DEEPEST) throw wrong("less nesting");
        var read = new ArrayList<@Nullable Object>();
        for (boolean more = !taken(']'); more; more = !ends(']')) read.add(value());
        depth--;
        return read;
    }

    /** Returns whether that sign ends what a comma would go on with. */
    private boolean ends(char end) {
        if (taken(end)) return true;
        take(',');
        return false;
    }

    private String quoted() {
        take('"');
        var read = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return read.toString();
            read.append(c == '\\' ? escaped() : c);
        }
        throw wrong("\"");
    }

    private char escaped() {
        if (at >= text.length()) throw wrong("an escape");
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) throw wrong("four hexadecimal digits");
        try {
            int code = Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            return (char) code;
        } catch (NumberFormatException malformed) {
            throw wrong("four hexadecimal digits");
        }
    }

    private @Nullable Object word(String word, @Nullable Object means) {
        if (!text.startsWith(word, at)) throw wrong(word);
        at += word.length();
        return means;
    }

    private Number number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
        try {
            var exact = new BigDecimal(text.substring(from, at));
            return exact.scale() <= 0 && exact.precision() - exact.scale() < 19
                    ? (Number) exact.longValueExact()
                    : (Number) exact.doubleValue();
        } catch (NumberFormatException malformed) {
            at = from;
            throw wrong("a value");
        }
    }

    private void skip() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    }

    private boolean taken(char c) {
        skip();
        if (at >= text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void take(char c) {
        if (!taken(c)) throw wrong(String.valueOf(c));
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("character " + (at + 1) + ": "
                + (at < text.length() ? text.charAt(at) : "the end") + " (expected: " + expected + ')');
    }
}
