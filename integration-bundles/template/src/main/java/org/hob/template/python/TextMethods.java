package org.hob.template.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The methods of Python's str. */
final class TextMethods {

    static final Table<String> TABLE = table();

    private TextMethods() {}

    private static Table<String> table() {
        var table = new Table<String>()
                .method("capitalize", "", (m, a) -> capitalize(self(a)))
                .method(
                        "casefold",
                        "",
                        (m, a) -> self(a).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .method("lower", "", (m, a) -> self(a).toLowerCase(Locale.ROOT))
                .method("upper", "", (m, a) -> self(a).toUpperCase(Locale.ROOT))
                .method("swapcase", "", (m, a) -> swapCase(self(a)))
                .method("title", "", (m, a) -> title(self(a)))
                .method("center", "width, fill=' ', /", (m, a) -> center(self(a), width(a[1]), fill(a[2])))
                .method("ljust", "width, fill=' ', /", (m, a) -> Strings.padded(self(a), 0, missing(a), fill(a[2])))
                .method("rjust", "width, fill=' ', /", (m, a) -> Strings.padded(self(a), missing(a), 0, fill(a[2])))
                .method("zfill", "width, /", (m, a) -> zeros(self(a), width(a[1])))
                .method("expandtabs", "tabsize=8", (m, a) -> TextParts.expandTabs(self(a), width(a[1])))
                .method("strip", "chars=None, /", (m, a) -> stripped(self(a), a[1], true, true))
                .method("lstrip", "chars=None, /", (m, a) -> stripped(self(a), a[1], true, false))
                .method("rstrip", "chars=None, /", (m, a) -> stripped(self(a), a[1], false, true))
                .method("removeprefix", "prefix, /", (m, a) -> prefixed(self(a), text(a[1])))
                .method("removesuffix", "suffix, /", (m, a) -> suffixed(self(a), text(a[1])))
                .method("replace", "old, new, count=-1, /", TextMethods::replace)
                .method("join", "items, /", (m, a) -> join(self(a), a[1]))
                .method("format", "*values, **named", TextMethods::format)
                .method("format_map", "values, /", TextMethods::formatMap)
                .method(
                        "encode",
                        "encoding='utf-8', errors='strict'",
                        (m, a) -> ByteMethods.encode(self(a), text(a[1]), text(a[2])))
                .method("translate", "table, /", (m, a) -> TextParts.translate(self(a), a[1]))
                .method("maketrans", "from, to=?, without=?, /", (m, a) -> TextParts.translation(a[1], a[2], a[3]));
        TextParts.addTo(table);
        TextChecks.addTo(table);
        return table;
    }

    static String self(Object[] a) {
        return a[0].toString();
    }

    /** Returns an argument that must be a text. */
    static String text(Object value) {
        if (Kinds.isText(value)) return value.toString();
        if (value instanceof Undefined undefined) throw undefined.failure();
        throw Raised.type("must be str, not " + Kinds.name(value));
    }

    static int width(Object value) {
        return Math.toIntExact(Math.max(-1, Math.min(Integer.MAX_VALUE, Integers.whole(value))));
    }

    private static int missing(Object[] a) {
        return width(a[1]) - Strings.length(self(a));
    }

    private static String fill(Object value) {
        String fill = text(value);
        if (Strings.length(fill) != 1) throw Raised.type("The fill character must be exactly one character long");
        return fill;
    }

    static String capitalize(String text) {
        if (text.isEmpty()) return text;
        int first = text.offsetByCodePoints(0, 1);
        return titled(text.substring(0, first)) + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static String titled(String character) {
        String upper = character.toUpperCase(Locale.ROOT);
        if (Strings.length(upper) > 1)
            return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
        return Character.toString(Character.toTitleCase(character.codePointAt(0)));
    }

    private static String title(String text) {
        var title = new StringBuilder(text.length());
        boolean inside = false;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int c = text.codePointAt(at);
            boolean cased = TextChecks.isCased(c);
            String one = Character.toString(c);
            title.append(inside ? one.toLowerCase(Locale.ROOT) : cased ? titled(one) : one);
            inside = cased;
        }
        return title.toString();
    }

    private static String swapCase(String text) {
        var swapped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            swapped.append(
                    Character.isUpperCase(c)
                            ? one.toLowerCase(Locale.ROOT)
                            : Character.isLowerCase(c) ? one.toUpperCase(Locale.ROOT) : one);
        });
        return swapped.toString();
    }

    static String center(String text, int width, String fill) {
        int missing = width - Strings.length(text);
        if (missing <= 0) return text;
        int left = missing / 2 + (missing & width & 1);
        return Strings.padded(text, left, missing - left, fill);
    }

    private static String zeros(String text, int width) {
        int missing = width - Strings.length(text);
        if (missing <= 0) return text;
        boolean signed = text.startsWith("-") || text.startsWith("+");
        return signed
                ? text.charAt(0) + Strings.padded(text.substring(1), missing, 0, "0")
                : Strings.padded(text, missing, 0, "0");
    }

    static String stripped(String text, Object characters, boolean start, boolean end) {
        if (characters == None.NONE) {
            String rest = start ? Strings.stripStart(text) : text;
            return end ? Strings.stripEnd(rest) : rest;
        }
        if (!Kinds.isText(characters)) throw Raised.type("strip arg must be None or str");
        String rest = start ? Strings.stripStart(text, characters.toString()) : text;
        return end ? Strings.stripEnd(rest, characters.toString()) : rest;
    }

    private static String prefixed(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String suffixed(String text, String suffix) {
        return !suffix.isEmpty() && text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static Object replace(Meter meter, Object[] a) {
        return replace(meter, self(a), text(a[1]), text(a[2]), Integers.whole(a[3]));
    }

    /** Returns the text with the first so many replaced, all if that is negative. */
    static String replace(Meter meter, String text, String old, String now, long count) {
        meter.charge(text.length() / 8);
        long times = count < 0 ? Long.MAX_VALUE : count;
        var replaced = new StringBuilder(text.length());
        int at = 0;
        while (times-- > 0) {
            int found = text.indexOf(old, at);
            if (found < 0) break;
            replaced.append(text, at, found).append(now);
            at = found + old.length();
            if (old.isEmpty()) {
                if (at >= text.length()) break;
                int next = text.offsetByCodePoints(at, 1);
                replaced.append(text, at, next);
                at = next;
                if (at == text.length()) {
                    if (times-- > 0) replaced.append(now);
                    break;
                }
            }
            if (replaced.length() > Meter.LARGEST) throw Operators.tooLong();
        }
        return replaced.append(text, at, text.length()).toString();
    }

    static String join(String between, Object items) {
        var joined = new StringBuilder();
        var all = Iterate.of(items, "can only join an iterable:", "");
        int index = 0;
        while (all.hasNext()) {
            var item = all.next();
            if (!Kinds.isText(item))
                throw Raised.type("sequence item " + index + ": expected str instance, " + Kinds.name(item) + " found");
            if (index++ > 0) joined.append(between);
            joined.append(item);
            if (joined.length() > Meter.LARGEST) throw Operators.tooLong();
        }
        return joined.toString();
    }

    private static Object format(Meter meter, Object[] a) {
        return formatted(meter, self(a), ((Tuple) a[1]).toArray(), names((Map<?, ?>) a[2]), value -> value);
    }

    private static Object formatMap(Meter meter, Object[] a) {
        if (!(a[1] instanceof Map<?, ?> map)) throw Raised.type("format_map() takes a dict");
        return formatted(meter, self(a), new Object[0], names(map), value -> value);
    }

    static Map<String, Object> names(Map<?, ?> map) {
        var names = new java.util.HashMap<String, Object>();
        map.forEach((key, value) -> names.put(Repr.text(Given.of(key)), Given.of(value)));
        return names;
    }

    static String formatted(
            Meter meter,
            String pattern,
            Object[] positional,
            Map<String, Object> named,
            java.util.function.UnaryOperator<Object> escape) {
        return new Formats(
                        positional,
                        named,
                        (owner, name) -> Attributes.of(meter, owner, name),
                        (owner, key) -> Attributes.item(meter, owner, key),
                        escape)
                .apply(pattern);
    }

    static List<Object> objects(List<String> texts) {
        return new ArrayList<>(texts);
    }
}
