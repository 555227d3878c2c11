package org.hob.template.python;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Python's sets; they keep the order in which things came in, where Python has none. */
public final class Sets {

    private Sets() {}

    /** Returns whether it is a set, or like one. */
    static boolean isLike(Object value) {
        return value instanceof Set || (value instanceof View view && view.isSetLike());
    }

    /** Returns a set of these. */
    public static Set<Object> of(Iterator<Object> items) {
        var set = new LinkedHashSet<Object>();
        while (items.hasNext()) Keys.add(set, items.next());
        return set;
    }

    static Set<Object> union(Iterator<Object> one, Iterator<Object> two) {
        var set = of(one);
        while (two.hasNext()) Keys.add(set, two.next());
        return set;
    }

    static Set<Object> intersection(Iterator<Object> one, Collection<Object> two) {
        var other = of(two.iterator());
        var set = of(one);
        set.removeIf(item -> !Keys.has(other, item));
        return set;
    }

    static Set<Object> difference(Iterator<Object> one, Collection<Object> two) {
        var other = of(two.iterator());
        var set = of(one);
        set.removeIf(item -> Keys.has(other, item));
        return set;
    }

    static boolean isSubset(Collection<Object> one, Collection<Object> two) {
        var other = of(two.iterator());
        return one.stream().allMatch(item -> Keys.has(other, item));
    }
}
