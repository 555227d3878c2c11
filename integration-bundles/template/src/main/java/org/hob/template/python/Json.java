package org.hob.template.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON as Python's json module does. */
public final class Json {

    private static final int DEEPEST = 200;

    private final StringBuilder to = new StringBuilder();
    private final boolean ascii;
    private final boolean sorted;
    private final boolean compact;
    private final @Nullable String indent;

    private Json(boolean ascii, boolean sorted, boolean compact, @Nullable String indent) {
        this.ascii = ascii;
        this.sorted = sorted;
        this.compact = compact;
        this.indent = indent;
    }

    /**
     * Returns the value as JSON.
     *
     * @param ascii whether other characters are escaped
     * @param sorted whether keys come in their order
     * @param compact whether there is no space between
     * @param indent what a level is indented by, null for all in one line
     */
    public static String write(Object value, boolean ascii, boolean sorted, boolean compact, @Nullable String indent) {
        var json = new Json(ascii, sorted, compact, indent);
        json.value(value, 0);
        return json.to.toString();
    }

    private void value(Object value, int depth) {
        if (depth > DEEPEST) throw Raised.limit("nested too deep for JSON (expected: at most " + DEEPEST + ')');
        if (to.length() > Meter.LARGEST) throw Operators.tooLong();
        switch (value) {
            case None none -> to.append("null");
            case Boolean truth -> to.append(truth ? "true" : "false");
            case String text -> text(text);
            case Markup markup -> text(markup.text());
            case Double number when number.isNaN() -> to.append(compact ? "null" : "NaN");
            case Double number
            when number.isInfinite() -> to.append(compact ? "null" : number > 0 ? "Infinity" : "-Infinity");
            case Double number -> to.append(Floats.repr(number));
            case Number number -> to.append(Numbers.digits(number));
            case Range range -> throw refused(value);
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> map(map, depth);
            case Undefined undefined when compact -> throw undefined.failure();
            default -> throw refused(value);
        }
    }

    private static Raised refused(Object value) {
        return Raised.type("Object of type " + Kinds.name(value) + " is not JSON serializable");
    }

    private void list(List<?> list, int depth) {
        to.append('[');
        String comma = "";
        for (var item : list) {
            to.append(comma);
            line(depth + 1);
            value(Given.of(item), depth + 1);
            comma = comma();
        }
        if (!list.isEmpty()) line(depth);
        to.append(']');
    }

    private void map(Map<?, ?> map, int depth) {
        List<Tuple> pairs = new ArrayList<>();
        map.forEach((key, value) -> pairs.add(Tuple.of(Given.of(key), Given.of(value))));
        if (sorted) Sorting.sort(pairs, pair -> pair.get(0), false);
        to.append('{');
        String comma = "";
        for (var pair : pairs) {
            to.append(comma);
            line(depth + 1);
            text(key(pair.get(0)));
            to.append(compact && indent == null ? ":" : ": ");
            value(pair.get(1), depth + 1);
            comma = comma();
        }
        if (!pairs.isEmpty()) line(depth);
        to.append('}');
    }

    private String comma() {
        return indent != null || compact ? "," : ", ";
    }

    private void line(int depth) {
        if (indent != null) to.append('\n').repeat(indent, depth);
    }

    private static String key(Object key) {
        return switch (key) {
            case String text -> text;
            case Markup markup -> markup.text();
            case None none -> "null";
            case Boolean truth -> truth ? "true" : "false";
            case Double number -> Floats.repr(number);
            case Number number -> number.toString();
            default -> throw Raised.type("keys must be str, int, float, bool or None, not " + Kinds.name(key));
        };
    }

    private void text(String text) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                case '\b' -> to.append("\\b");
                case '\f' -> to.append("\\f");
                default -> {
                    if (c < ' ' || (ascii && c > '~')) to.append(String.format("\\u%04x", (int) c));
                    else to.append(c);
                }
            }
        }
        to.append('"');
    }
}
