package org.hob.template.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods of Python's str that look for parts of it. */
final class TextParts {

    private TextParts() {}

    static void addTo(Table<String> table) {
        table.method("split", "sep=None, maxsplit=-1", (m, a) -> split(text(a), a[1], Integers.whole(a[2])))
                .method("rsplit", "sep=None, maxsplit=-1", (m, a) -> splitBack(text(a), a[1], Integers.whole(a[2])))
                .method("splitlines", "keepends=False", (m, a) -> lines(text(a), Truth.of(a[1])))
                .method("partition", "sep, /", (m, a) -> partition(text(a), separator(a[1]), false))
                .method("rpartition", "sep, /", (m, a) -> partition(text(a), separator(a[1]), true))
                .method("find", "sub, start=None, end=None, /", (m, a) -> (long) find(a, false))
                .method("rfind", "sub, start=None, end=None, /", (m, a) -> (long) find(a, true))
                .method("index", "sub, start=None, end=None, /", (m, a) -> found(find(a, false)))
                .method("rindex", "sub, start=None, end=None, /", (m, a) -> found(find(a, true)))
                .method("count", "sub, start=None, end=None, /", (m, a) -> count(a))
                .method("startswith", "prefix, start=None, end=None, /", (m, a) -> has(a, true))
                .method("endswith", "suffix, start=None, end=None, /", (m, a) -> has(a, false));
    }

    private static String text(Object[] a) {
        return TextMethods.self(a);
    }

    private static String separator(Object value) {
        String separator = TextMethods.text(value);
        if (separator.isEmpty()) throw Raised.value("empty separator");
        return separator;
    }

    static List<Object> split(String text, Object by, long most) {
        if (by == None.NONE) return words(text, most);
        String separator = separator(by);
        var parts = new ArrayList<Object>();
        int at = 0;
        for (long times = most; times != 0; times--) {
            int found = text.indexOf(separator, at);
            if (found < 0) break;
            parts.add(text.substring(at, found));
            at = found + separator.length();
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static List<Object> words(String text, long most) {
        var words = new ArrayList<Object>();
        int at = 0;
        while (true) {
            while (at < text.length() && Strings.isSpace(text.charAt(at))) at++;
            if (at == text.length()) return words;
            if (most >= 0 && words.size() == most) {
                words.add(Strings.stripEnd(text.substring(at)));
                return words;
            }
            int from = at;
            while (at < text.length() && !Strings.isSpace(text.charAt(at))) at++;
            words.add(text.substring(from, at));
        }
    }

    private static List<Object> splitBack(String text, Object by, long most) {
        if (most < 0) return split(text, by, most);
        var parts = new ArrayList<Object>();
        if (by == None.NONE) {
            String rest = Strings.stripEnd(text);
            while (!rest.isEmpty() && parts.size() < most) {
                int from = rest.length();
                while (from > 0 && !Strings.isSpace(rest.charAt(from - 1))) from--;
                parts.add(rest.substring(from));
                rest = Strings.stripEnd(rest.substring(0, from));
            }
            if (!rest.isEmpty()) parts.add(rest);
        } else {
            String separator = separator(by);
            int end = text.length();
            while (parts.size() < most) {
                int found = text.lastIndexOf(separator, end - separator.length());
                if (found < 0 || end - separator.length() < 0) break;
                parts.add(text.substring(found + separator.length(), end));
                end = found;
            }
            parts.add(text.substring(0, end));
        }
        Collections.reverse(parts);
        return parts;
    }

    /** Returns the lines as Python takes them apart, which knows more ends than one. */
    static List<Object> lines(String text, boolean keepEnds) {
        var lines = new ArrayList<Object>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends =
                    (c >= '\n' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
            if (!ends) continue;
            int next = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            lines.add(text.substring(from, keepEnds ? next : i));
            from = next;
            i = next - 1;
        }
        if (from < text.length()) lines.add(text.substring(from));
        return lines;
    }

    private static Tuple partition(String text, String separator, boolean last) {
        int found = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (found < 0) return last ? Tuple.of("", "", text) : Tuple.of(text, "", "");
        return Tuple.of(text.substring(0, found), separator, text.substring(found + separator.length()));
    }

    /** Returns start and end of the part that is looked at; the start may lie behind the end. */
    private static int[] within(String text, Object from, Object to) {
        int length = Strings.length(text);
        int start = from == None.NONE ? 0 : Integers.index(from, "slice indices");
        int end = to == None.NONE ? length : Integers.index(to, "slice indices");
        if (end > length) end = length;
        if (end < 0) end = Math.max(0, end + length);
        if (start < 0) start = Math.max(0, start + length);
        return new int[] {start, end};
    }

    private static int find(Object[] a, boolean last) {
        String text = text(a);
        String part = TextMethods.text(a[1]);
        int[] within = within(text, a[2], a[3]);
        if (within[0] > within[1]) return -1;
        String inside = Strings.part(text, within[0], within[1]);
        int found = last ? inside.lastIndexOf(part) : inside.indexOf(part);
        return found < 0 ? -1 : within[0] + Strings.index(inside, found);
    }

    private static Object found(int index) {
        if (index < 0) throw Raised.value("substring not found");
        return (long) index;
    }

    private static Object count(Object[] a) {
        String text = text(a);
        String part = TextMethods.text(a[1]);
        int[] within = within(text, a[2], a[3]);
        if (within[0] > within[1]) return 0L;
        String inside = Strings.part(text, within[0], within[1]);
        if (part.isEmpty()) return Strings.length(inside) + 1L;
        long count = 0;
        for (int at = inside.indexOf(part); at >= 0; at = inside.indexOf(part, at + part.length())) count++;
        return count;
    }

    private static Object has(Object[] a, boolean start) {
        String text = text(a);
        int[] within = within(text, a[2], a[3]);
        for (var part : a[1] instanceof Tuple tuple ? tuple : List.of(a[1])) {
            if (!Kinds.isText(part)) {
                if (part instanceof Undefined undefined) throw undefined.failure();
                throw Raised.type((start ? "startswith" : "endswith") + " first arg must be str or a tuple of str, not "
                        + Kinds.name(part));
            }
            if (within[0] > within[1]) continue;
            String inside = Strings.part(text, within[0], within[1]);
            if (start ? inside.startsWith(part.toString()) : inside.endsWith(part.toString())) return true;
        }
        return false;
    }

    static String expandTabs(String text, int size) {
        var expanded = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int spaces = size > 0 ? size - column % size : 0;
                if ((long) expanded.length() + spaces > Meter.LARGEST) throw Operators.tooLong();
                expanded.repeat(' ', spaces);
                column += spaces;
            } else {
                expanded.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return expanded.toString();
    }

    static String translate(String text, Object table) {
        var translated = new StringBuilder();
        text.codePoints().forEach(c -> {
            var to = Subscript.of(table, (long) c);
            if (to == null) translated.appendCodePoint(c);
            else if (to instanceof Long number) translated.appendCodePoint(number.intValue());
            else if (to != None.NONE) translated.append(TextMethods.text(to));
        });
        return translated.toString();
    }

    static Map<Object, Object> translation(Object from, Object to, Object without) {
        var table = new LinkedHashMap<Object, Object>();
        if (to == Signature.LEFT_OUT) {
            if (!(from instanceof Map<?, ?> map))
                throw Raised.type("if you give only one argument to maketrans it must be a dict");
            map.forEach((key, value) -> {
                var one = Given.of(key);
                table.put(one instanceof String text ? (Object) (long) text.codePointAt(0) : one, Given.of(value));
            });
            return table;
        }
        int[] keys = TextMethods.text(from).codePoints().toArray();
        int[] values = TextMethods.text(to).codePoints().toArray();
        if (keys.length != values.length)
            throw Raised.value("the first two maketrans arguments must have equal length");
        for (int i = 0; i < keys.length; i++) table.put((long) keys[i], (long) values[i]);
        if (without != Signature.LEFT_OUT)
            TextMethods.text(without).codePoints().forEach(c -> table.put((long) c, None.NONE));
        return table;
    }
}
