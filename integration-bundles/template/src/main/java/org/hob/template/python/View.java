package org.hob.template.python;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Map;

/** What a dict's keys, values and items are. */
public final class View extends AbstractCollection<Object> {

    /** Which of them. */
    public enum Of {
        KEYS,
        VALUES,
        ITEMS
    }

    private final Map<?, ?> map;
    private final Of of;

    public View(Map<?, ?> map, Of of) {
        this.map = map;
        this.of = of;
    }

    /** Returns whether it is like a set, as keys and items are. */
    public boolean isSetLike() {
        return of != Of.VALUES;
    }

    /** Returns Python's name of the type. */
    public String kind() {
        return switch (of) {
            case KEYS -> "dict_keys";
            case VALUES -> "dict_values";
            case ITEMS -> "dict_items";
        };
    }

    @Override
    public Iterator<Object> iterator() {
        var entries = map.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Object next() {
                var entry = entries.next();
                return switch (of) {
                    case KEYS -> Given.of(entry.getKey());
                    case VALUES -> Given.of(entry.getValue());
                    case ITEMS -> Tuple.of(Given.of(entry.getKey()), Given.of(entry.getValue()));
                };
            }
        };
    }

    @Override
    public int size() {
        return map.size();
    }
}
