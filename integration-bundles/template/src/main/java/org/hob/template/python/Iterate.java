package org.hob.template.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Goes through values. */
public final class Iterate {

    private Iterate() {}

    /** Returns whether Python can go through it. */
    public static boolean isPossible(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || value instanceof Iterator
                || value instanceof Iterable
                || Kinds.isText(value)
                || value instanceof Bytes
                || value instanceof Undefined;
    }

    /** Returns the items of a value, a dict's keys, a text's characters. */
    public static Iterator<Object> of(Object value) {
        return of(value, "", "object is not iterable");
    }

    static Iterator<Object> of(Object value, String before, String after) {
        return switch (value) {
            case Collection<?> collection -> given(collection.iterator());
            case Map<?, ?> map -> given(map.keySet().iterator());
            case String text -> characters(text);
            case Markup markup -> characters(markup.text());
            case Lazy lazy -> lazy;
            case Iterable<?> iterable -> given(iterable.iterator());
            case Bytes bytes -> bytes(bytes);
            case Undefined undefined -> {
                undefined.used();
                yield Collections.emptyIterator();
            }
            default ->
                throw Raised.type((before.isEmpty() ? "" : before + ' ') + Repr.of(Kinds.name(value)) + ' ' + after);
        };
    }

    private static Iterator<Object> given(Iterator<?> items) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Object next() {
                return Given.of(items.next());
            }
        };
    }

    private static Iterator<Object> characters(String text) {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < text.length();
            }

            @Override
            public Object next() {
                int from = at;
                at = text.offsetByCodePoints(at, 1);
                return text.substring(from, at);
            }
        };
    }

    private static Iterator<Object> bytes(Bytes bytes) {
        var all = new ArrayList<Object>(bytes.size());
        for (int i = 0; i < bytes.size(); i++) all.add(bytes.at(i));
        return all.iterator();
    }

    /** Returns a list of the items. */
    public static List<Object> list(Object value) {
        var list = new ArrayList<Object>(value instanceof Collection<?> collection ? collection.size() : 10);
        var items = of(value);
        while (items.hasNext()) {
            list.add(items.next());
            if (list.size() > Meter.LARGEST) throw Operators.tooLong();
        }
        return list;
    }

    /** Returns {@code len(value)}. */
    public static int length(Object value) {
        return switch (value) {
            case String text -> Strings.length(text);
            case Markup markup -> Strings.length(markup.text());
            case Collection<?> collection -> collection.size();
            case Map<?, ?> map -> map.size();
            case Bytes bytes -> bytes.size();
            case Undefined undefined -> 0;
            case Sized sized -> sized.size();
            default -> throw Raised.type("object of type " + Repr.of(Kinds.name(value)) + " has no len()");
        };
    }

    /** Returns the items backwards, of what Python can go through backwards. */
    public static Iterator<Object> backwards(Object value) {
        if (value instanceof Undefined) return Collections.emptyIterator();
        boolean can = value instanceof List
                || value instanceof Map
                || value instanceof View
                || Kinds.isText(value)
                || value instanceof Bytes;
        if (!can) throw Raised.type(Repr.of(Kinds.name(value)) + " object is not reversible");
        var list = list(value);
        Collections.reverse(list);
        return list.iterator();
    }
}
