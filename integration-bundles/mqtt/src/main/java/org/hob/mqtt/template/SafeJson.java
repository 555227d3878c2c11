package org.hob.mqtt.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hob.mqtt.template.Python.Undefined;
import org.jspecify.annotations.Nullable;

/** JSON as Jinja2's {@code tojson} writes it: keys in order, ASCII only, safe in HTML. */
final class SafeJson {

    private SafeJson() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean truth -> truth.toString();
            case String text -> quoted(text);
            case Double number when number.isNaN() -> "NaN";
            case Double number when number.isInfinite() -> number > 0 ? "Infinity" : "-Infinity";
            case Number number -> Python.repr(number);
            case List<?> list -> list.stream().map(SafeJson::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> Map.entry(Python.text(entry.getKey()), of(entry.getValue())))
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
            case Undefined not ->
                throw new TemplateException(not.what() + " is undefined (expected: something to write as JSON)");
            case Object other ->
                throw new TemplateException(Python.repr(other) + " (expected: something to write as JSON)");
        };
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&' || c == '\'')
                        quoted.append(String.format("\\u%04x", (int) c));
                    else quoted.append(c);
                }
            }
        }
        return quoted.append('"').toString();
    }
}
