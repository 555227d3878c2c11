package org.hob.template.python;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Python's tuple. */
public class Tuple extends AbstractList<Object> implements RandomAccess {

    public static final Tuple EMPTY = new Tuple();

    private final Object[] items;

    Tuple(Object... items) {
        this.items = items;
    }

    /** Returns a tuple of these. */
    public static Tuple of(Object... items) {
        return items.length == 0 ? EMPTY : new Tuple(items.clone());
    }

    /** Returns a tuple of these. */
    public static Tuple of(List<?> items) {
        return items.isEmpty() ? EMPTY : new Tuple(items.toArray());
    }

    @Override
    public Object get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple tuple && Compare.equalItems(this, tuple);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (var item : items) hash = 31 * hash + Keys.hash(item);
        return hash;
    }
}
