package org.hob.template.python;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hob.template.python.Compare.Order;

/** Python's order of values. */
public final class Sorting {

    private Sorting() {}

    /** Sorts by that key; what is equal keeps its order. */
    public static <T> void sort(List<T> list, Function<? super T, Object> key, boolean backwards) {
        record Keyed<T>(Object key, T value) {}
        var keyed = new java.util.ArrayList<Keyed<T>>(list.size());
        for (var item : list) keyed.add(new Keyed<>(key.apply(item), item));
        Comparator<Keyed<T>> order = (one, two) -> compare(one.key, two.key);
        try {
            keyed.sort(backwards ? order.reversed() : order);
        } catch (IllegalArgumentException contradictory) {
            throw Raised.value("the values have no order");
        }
        for (int i = 0; i < keyed.size(); i++) list.set(i, keyed.get(i).value);
    }

    /** Returns which of two comes first. */
    public static int compare(Object one, Object two) {
        if (Compare.is(Order.LESS, one, two)) return -1;
        return Compare.is(Order.LESS, two, one) ? 1 : 0;
    }
}
