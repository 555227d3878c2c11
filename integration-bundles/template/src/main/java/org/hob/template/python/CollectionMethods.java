package org.hob.template.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of Python's list, tuple, range, dict and set that change nothing, and list's pop and clear, which Jinja2 lets through. */
final class CollectionMethods {

    static final Table<List<?>> LIST = new Table<List<?>>()
            .method("count", "value, /", (m, a) -> count(a))
            .method("index", "value, start=0, stop=None, /", (m, a) -> index(a))
            .method("copy", "", (m, a) -> Iterate.list(a[0]))
            .method("pop", "index=-1, /", (m, a) -> pop(a))
            .method("clear", "", (m, a) -> {
                own(a[0]).clear();
                return None.NONE;
            });

    static final Table<Tuple> TUPLE = new Table<Tuple>()
            .method("count", "value, /", (m, a) -> count(a))
            .method("index", "value, start=0, stop=None, /", (m, a) -> index(a));

    static final Table<Range> RANGE = new Table<Range>()
            .method("count", "value, /", (m, a) -> count(a))
            .method("index", "value, start=0, stop=None, /", (m, a) -> index(a))
            .read("start", Range::start)
            .read("stop", Range::stop)
            .read("step", Range::step);

    static final Table<Map<?, ?>> DICT = new Table<Map<?, ?>>()
            .method("keys", "", (m, a) -> new View((Map<?, ?>) a[0], View.Of.KEYS))
            .method("values", "", (m, a) -> new View((Map<?, ?>) a[0], View.Of.VALUES))
            .method("items", "", (m, a) -> new View((Map<?, ?>) a[0], View.Of.ITEMS))
            .method("get", "key, default=None, /", (m, a) -> get((Map<?, ?>) a[0], a[1], a[2]))
            .method("copy", "", (m, a) -> copy((Map<?, ?>) a[0]))
            .method("fromkeys", "keys, value=None, /", (m, a) -> fromKeys(a[1], a[2]));

    static final Table<Set<?>> SET = new Table<Set<?>>()
            .method("copy", "", (m, a) -> Sets.of(Iterate.of(a[0])))
            .method("union", "*others", (m, a) -> {
                var all = Sets.of(Iterate.of(a[0]));
                for (var other : (Tuple) a[1]) all = Sets.union(all.iterator(), Iterate.of(other));
                return all;
            })
            .method("intersection", "*others", (m, a) -> {
                var all = Sets.of(Iterate.of(a[0]));
                for (var other : (Tuple) a[1]) all = Sets.intersection(all.iterator(), Iterate.list(other));
                return all;
            })
            .method("difference", "*others", (m, a) -> {
                var all = Sets.of(Iterate.of(a[0]));
                for (var other : (Tuple) a[1]) all = Sets.difference(all.iterator(), Iterate.list(other));
                return all;
            })
            .method("symmetric_difference", "other, /", (m, a) -> Operators.xor(a[0], Sets.of(Iterate.of(a[1]))))
            .method("issubset", "other, /", (m, a) -> Sets.isSubset(Iterate.list(a[0]), Iterate.list(a[1])))
            .method("issuperset", "other, /", (m, a) -> Sets.isSubset(Iterate.list(a[1]), Iterate.list(a[0])))
            .method(
                    "isdisjoint",
                    "other, /",
                    (m, a) -> Sets.intersection(Iterate.of(a[0]), Iterate.list(a[1]))
                            .isEmpty());

    private CollectionMethods() {}

    private static Object count(Object[] a) {
        long count = 0;
        for (var item : (List<?>) a[0]) if (isSame(Given.of(item), a[1])) count++;
        return count;
    }

    private static boolean isSame(Object one, Object two) {
        return one == two || Compare.equal(one, two);
    }

    private static Object index(Object[] a) {
        var list = (List<?>) a[0];
        int start = Integers.index(a[2], "slice indices");
        int stop = a[3] == None.NONE ? list.size() : Integers.index(a[3], "slice indices");
        if (start < 0) start = Math.max(0, start + list.size());
        if (stop < 0) stop += list.size();
        for (int i = start; i < Math.min(stop, list.size()); i++)
            if (isSame(Given.of(list.get(i)), a[1])) return (long) i;
        throw Raised.value(Repr.of(a[1]) + " is not in list");
    }

    /** Returns the list, if the template made it itself. */
    @SuppressWarnings("unchecked")
    private static List<Object> own(Object list) {
        if (list instanceof ArrayList<?> own) return (List<Object>) own;
        throw Raised.of(Raised.Kind.SECURITY, "the list was given to the template and cannot be changed");
    }

    private static Object pop(Object[] a) {
        var list = own(a[0]);
        int index = Integers.index(a[1], "list indices");
        if (list.isEmpty()) throw Raised.of(Raised.Kind.INDEX, "pop from empty list");
        if (index < 0) index += list.size();
        if (index < 0 || index >= list.size()) throw Raised.of(Raised.Kind.INDEX, "pop index out of range");
        return list.remove(index);
    }

    private static Object get(Map<?, ?> map, Object key, Object otherwise) {
        var value = Keys.get(map, key);
        return value == null ? otherwise : value;
    }

    static Map<Object, Object> copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((key, value) -> copy.put(Given.of(key), Given.of(value)));
        return copy;
    }

    static Map<Object, Object> fromKeys(Object keys, Object value) {
        var map = new LinkedHashMap<Object, Object>();
        Iterate.of(keys).forEachRemaining(key -> Keys.put(map, key, value));
        return map;
    }

    static List<Object> reversed(List<Object> list) {
        Collections.reverse(list);
        return list;
    }
}
