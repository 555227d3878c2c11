package org.hob.template.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in brackets: elements and slices. */
public final class Subscript {

    /** A slice's three parts; None stands for what is left out. */
    public record Slice(Object start, Object stop, Object step) {

        /** Returns its first and last index and its step, in a sequence of that length. */
        int[] within(int length) {
            int by = step == None.NONE ? 1 : index(step);
            if (by == 0) throw Raised.value("slice step cannot be zero");
            by = Math.max(by, -Integer.MAX_VALUE);
            int low = by < 0 ? -1 : 0;
            int high = by < 0 ? length - 1 : length;
            int from = start == None.NONE ? (by < 0 ? high : low) : bound(index(start), length, low, high);
            int to = stop == None.NONE ? (by < 0 ? low : high) : bound(index(stop), length, low, high);
            int count = by > 0
                    ? (from < to ? (to - from - 1) / by + 1 : 0)
                    : (to < from ? (int) ((from - to - 1L) / -(long) by) + 1 : 0);
            return new int[] {from, to, by, count};
        }

        private static int bound(int index, int length, int low, int high) {
            if (index < 0) return Math.max(index + length, low);
            return Math.min(index, high);
        }

        private static int index(Object part) {
            if (part instanceof Undefined undefined) throw undefined.failure();
            if (!Kinds.isWhole(part))
                throw Raised.type("slice indices must be integers or None or have an __index__ method");
            return Integers.index(part, "slice indices");
        }
    }

    private Subscript() {}

    /** Returns {@code value[key]}, null if there is nothing under that key. */
    public static @Nullable Object of(Object value, Object key) {
        return switch (value) {
            case Map<?, ?> map -> key instanceof Slice ? null : Keys.get(map, key);
            case List<?> list -> key instanceof Slice slice ? part(list, slice) : item(list, key);
            case String text -> key instanceof Slice slice ? part(text, slice) : character(text, key);
            case Markup markup -> {
                var part = of(markup.text(), key);
                yield part instanceof String text ? new Markup(text) : null;
            }
            case Bytes bytes -> key instanceof Slice slice ? part(bytes, slice) : octet(bytes, key);
            default -> null;
        };
    }

    private static @Nullable Object item(List<?> list, Object key) {
        int index = position(key, list.size());
        return index < 0 ? null : Given.of(list.get(index));
    }

    private static int position(Object key, int size) {
        if (!Kinds.isWhole(key)) return -1;
        int index = Integers.index(key, "indices");
        if (index < 0) index += size;
        return index < size ? index : -1;
    }

    private static @Nullable Object character(String text, Object key) {
        int index = position(key, Strings.length(text));
        return index < 0 ? null : Strings.part(text, index, index + 1);
    }

    private static @Nullable Object octet(Bytes bytes, Object key) {
        int index = position(key, bytes.size());
        return index < 0 ? null : (Object) bytes.at(index);
    }

    private static Object part(List<?> list, Slice slice) {
        int[] of = slice.within(list.size());
        if (list instanceof Range range) return range.slice(of[0], of[1], of[2], of[3]);
        var part = new ArrayList<Object>(of[3]);
        for (int i = 0; i < of[3]; i++) part.add(Given.of(list.get(of[0] + i * of[2])));
        return list instanceof Tuple ? Tuple.of(part) : part;
    }

    private static String part(String text, Slice slice) {
        int[] of = slice.within(Strings.length(text));
        if (of[2] == 1) return Strings.part(text, of[0], Math.max(of[0], of[1]));
        int[] points = text.codePoints().toArray();
        var part = new StringBuilder();
        for (int i = 0; i < of[3]; i++) part.appendCodePoint(points[of[0] + i * of[2]]);
        return part.toString();
    }

    private static Bytes part(Bytes bytes, Slice slice) {
        int[] of = slice.within(bytes.size());
        var part = new byte[of[3]];
        for (int i = 0; i < of[3]; i++) part[i] = (byte) bytes.at(of[0] + i * of[2]);
        return Bytes.of(part);
    }
}
