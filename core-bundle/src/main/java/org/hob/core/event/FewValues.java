package org.hob.core.event;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few values by name, in the order in which they were given, in a third of the space that a linked map needs; unmodifiable. */
final class FewValues extends AbstractMap<String, Object> {

    /** How many are looked through sooner than looked up. */
    static final int MOST = 16;

    private final Object[] namesAndValues;

    /** Makes one of names and values by turns. */
    FewValues(Object[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    @Override
    public int size() {
        return namesAndValues.length / 2;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        for (int n = 0; n < namesAndValues.length; n += 2)
            if (namesAndValues[n].equals(name)) return namesAndValues[n + 1];
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return FewValues.this.size();
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < namesAndValues.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) throw new NoSuchElementException();
            next += 2;
            return Map.entry((String) namesAndValues[next - 2], namesAndValues[next - 1]);
        }
    }
}
