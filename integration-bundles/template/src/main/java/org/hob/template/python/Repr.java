package org.hob.template.python;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.event.Context;
import org.hob.state.State;

/** How Python writes values: {@code str()} and {@code repr()}. */
public final class Repr {

    private static final int DEEPEST = 200;

    private Repr() {}

    /** Returns {@code str(value)}. */
    public static String text(Object value) {
        if (value instanceof String text) return text;
        if (value instanceof Long number) return number.toString();
        if (value instanceof Double number) return Floats.repr(number);
        return switch (value) {
            case Markup markup -> markup.text();
            case DateTime time -> time.iso(' ');
            case LocalDate date -> date.toString();
            case LocalTime time -> Clocks.text(time);
            case Duration span -> Spans.text(span);
            case Undefined undefined -> {
                undefined.used();
                yield "";
            }
            default -> of(value);
        };
    }

    /** Returns {@code repr(value)}. */
    public static String of(Object value) {
        if (value instanceof String text) return quoted(text);
        var to = new StringBuilder();
        write(to, value, 0);
        return to.toString();
    }

    private static void write(StringBuilder to, Object value, int depth) {
        if (depth > DEEPEST) throw Raised.limit("nested too deep (expected: at most " + DEEPEST + ")");
        if (to.length() > Meter.LARGEST) throw Raised.limit("too long (expected: at most " + Meter.LARGEST + ")");
        switch (value) {
            case String text -> to.append(quoted(text));
            case Boolean truth -> to.append(truth ? "True" : "False");
            case Double number -> to.append(Floats.repr(number));
            case Number number -> to.append(Numbers.digits(number));
            case Markup markup ->
                to.append("Markup(").append(quoted(markup.text())).append(')');
            case NamedTuple tuple when !tuple.prefix().isEmpty() -> to.append(tuple);
            case Tuple tuple -> {
                items(to.append('('), tuple, depth);
                to.append(tuple.size() == 1 ? ",)" : ")");
            }
            case Range range -> to.append(range);
            case List<?> list -> {
                items(to.append('['), list, depth);
                to.append(']');
            }
            case Map<?, ?> map -> map(to, map, depth);
            case Set<?> set when set.isEmpty() -> to.append("set()");
            case Set<?> set -> {
                items(to.append('{'), set, depth);
                to.append('}');
            }
            case View view -> {
                items(to.append(view.kind()).append("(["), view, depth);
                to.append("])");
            }
            case Duration span -> to.append(Spans.repr(span));
            case DateTime time -> to.append(time.repr());
            case LocalDate date ->
                to.append("datetime.date(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth()
                        + ')');
            case LocalTime time ->
                to.append("datetime.time(").append(Clocks.parts(time)).append(')');
            case Undefined undefined -> to.append("Undefined");
            case Lazy lazy -> to.append('<').append(lazy.kind()).append(" object>");
            case Thing thing -> to.append(thing);
            case Callable callable ->
                to.append("<function ").append(callable.name()).append('>');
            case State state -> to.append(StateMethods.repr(state));
            case Context context -> to.append("<Context ").append(context.id()).append('>');
            default -> to.append(value);
        }
    }

    private static void items(StringBuilder to, Collection<?> items, int depth) {
        String comma = "";
        for (var item : items) {
            to.append(comma);
            write(to, Given.of(item), depth + 1);
            comma = ", ";
        }
    }

    private static void map(StringBuilder to, Map<?, ?> map, int depth) {
        to.append('{');
        String comma = "";
        for (var entry : map.entrySet()) {
            to.append(comma);
            write(to, Given.of(entry.getKey()), depth + 1);
            to.append(": ");
            write(to, Given.of(entry.getValue()), depth + 1);
            comma = ", ";
        }
        to.append('}');
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        var quoted = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c == quote) quoted.append('\\').append(quote);
                    else if (isPrintable(c)) quoted.appendCodePoint(c);
                    else if (c <= 0xff) quoted.append(String.format("\\x%02x", c));
                    else if (c <= 0xffff) quoted.append(String.format("\\u%04x", c));
                    else quoted.append(String.format("\\U%08x", c));
                }
            }
        });
        return quoted.append(quote).toString();
    }

    /** Returns whether Python writes the character as it is. */
    static boolean isPrintable(int c) {
        if (c >= ' ' && c < 0x7f) return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
