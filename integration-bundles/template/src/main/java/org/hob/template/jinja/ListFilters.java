package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hob.template.python.Callable;
import org.hob.template.python.Compare;
import org.hob.template.python.Integers;
import org.hob.template.python.Iterate;
import org.hob.template.python.Keys;
import org.hob.template.python.Kinds;
import org.hob.template.python.Lazy;
import org.hob.template.python.Markup;
import org.hob.template.python.NamedTuple;
import org.hob.template.python.None;
import org.hob.template.python.Operators;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Sorting;
import org.hob.template.python.Truth;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/** Jinja2's filters of lists and what else one can go through. */
final class ListFilters {

    private ListFilters() {}

    static void addTo(Words words) {
        words.filter("list", "value", (run, a) -> Iterate.list(a[0]))
                .filter("length", "obj, /", (run, a) -> (long) Iterate.length(a[0]))
                .alias("count", "length")
                .filter("first", "seq", (run, a) -> first(run, Iterate.of(a[0]), "No first item, sequence was empty."))
                .filter(
                        "last",
                        "seq",
                        (run, a) -> first(run, Iterate.backwards(a[0]), "No last item, sequence was empty."))
                .filter("reverse", "value", (run, a) -> reversed(a[0]))
                .filter("join", "value, d='', attribute=None", ListFilters::join)
                .filter("sum", "iterable, attribute=None, start=0", ListFilters::sum)
                .filter(
                        "min",
                        "value, case_sensitive=False, attribute=None",
                        (run, a) -> best(run, a, Compare.Order.LESS))
                .filter(
                        "max",
                        "value, case_sensitive=False, attribute=None",
                        (run, a) -> best(run, a, Compare.Order.GREATER))
                .filter("sort", "value, reverse=False, case_sensitive=False, attribute=None", ListFilters::sort)
                .filter("unique", "value, case_sensitive=False, attribute=None", ListFilters::unique)
                .filter("groupby", "value, attribute, default=None, case_sensitive=False", ListFilters::group)
                .filter("batch", "value, linecount, fill_with=None", ListFilters::batch)
                .filter("slice", "value, slices, fill_with=None", ListFilters::slice)
                .filter("map", "value, *args, **kwargs", ListFilters::map)
                .filter("select", "value, *args, **kwargs", (run, a) -> select(run, a, true, false))
                .filter("reject", "value, *args, **kwargs", (run, a) -> select(run, a, false, false))
                .filter("selectattr", "value, *args, **kwargs", (run, a) -> select(run, a, true, true))
                .filter("rejectattr", "value, *args, **kwargs", (run, a) -> select(run, a, false, true));
    }

    private static Object first(Run run, Iterator<Object> items, String otherwise) {
        return items.hasNext() ? items.next() : Undefined.because(run, otherwise);
    }

    private static Object reversed(Object value) {
        if (value instanceof String text)
            return new StringBuilder(text).reverse().toString();
        if (value instanceof Markup markup)
            return new Markup(new StringBuilder(markup.text()).reverse().toString());
        boolean can = value instanceof List
                || value instanceof Map
                || value instanceof org.hob.template.python.View
                || Kinds.isText(value)
                || value instanceof Undefined;
        if (can) return Lazy.over(Kinds.isList(value) ? "list_reverseiterator" : "reversed", Iterate.backwards(value));
        if (!Iterate.isPossible(value)) throw Raised.of(Raised.Kind.RUNTIME, "argument must be iterable");
        var list = Iterate.list(value);
        java.util.Collections.reverse(list);
        return list;
    }

    private static Object join(Run run, Object[] a) {
        var getter = Getter.of(run, a[2]);
        var text = new StringBuilder();
        String between = Repr.text(a[1]);
        var items = Iterate.of(a[0]);
        for (boolean first = true; items.hasNext(); first = false) {
            if (!first) text.append(between);
            text.append(Repr.text(getter.apply(items.next())));
            run.charge(1);
            if (text.length() > org.hob.template.python.Meter.LARGEST) throw Raised.limit("joined text is too long");
        }
        return text.toString();
    }

    private static Object sum(Run run, Object[] a) {
        if (Kinds.isText(a[2])) throw Raised.type("sum() can't sum strings [use ''.join(seq) instead]");
        var getter = Getter.of(run, a[1]);
        var sum = a[2];
        var items = Iterate.of(a[0]);
        while (items.hasNext()) {
            sum = Operators.add(sum, getter.apply(items.next()));
            run.charge(Folding.weight(sum));
        }
        return sum;
    }

    private static Object best(Run run, Object[] a, Compare.Order order) {
        var items = Iterate.of(a[0]);
        if (!items.hasNext()) return Undefined.because(run, "No aggregated item, sequence was empty.");
        var getter = Getter.folded(Getter.of(run, a[2]), Truth.of(a[1]));
        var best = items.next();
        var key = getter.apply(best);
        while (items.hasNext()) {
            var item = items.next();
            var other = getter.apply(item);
            run.charge(1);
            if (!Compare.is(order, other, key)) continue;
            best = item;
            key = other;
        }
        return best;
    }

    private static Object sort(Run run, Object[] a) {
        var list = Iterate.list(a[0]);
        run.charge(list.size() * 8L);
        Sorting.sort(list, Getter.many(run, a[3], Truth.of(a[2])), Truth.of(a[1]));
        return list;
    }

    private static Object unique(Run run, Object[] a) {
        var getter = Getter.folded(Getter.of(run, a[2]), Truth.of(a[1]));
        var seen = new LinkedHashSet<Object>();
        return lazy(run, a[0], item -> Keys.add(seen, getter.apply(item)) ? item : null);
    }

    /** Goes through a value when somebody wants its items; null leaves one out. */
    private static Lazy lazy(Run run, Object value, Function<Object, @Nullable Object> each) {
        return new Lazy("generator") {
            private @Nullable Iterator<Object> items;

            @Override
            protected @Nullable Object produce() {
                if (items == null) items = Iterate.of(value);
                while (items.hasNext()) {
                    run.charge(4);
                    var made = each.apply(items.next());
                    if (made != null) return made;
                }
                return null;
            }
        };
    }

    private static Object group(Run run, Object[] a) {
        boolean caseSensitive = Truth.of(a[3]);
        var plain = Getter.of(run, a[1], a[2]);
        var getter = Getter.folded(plain, caseSensitive);
        var list = Iterate.list(a[0]);
        run.charge(list.size() * 8L);
        Sorting.sort(list, getter, false);
        var groups = new ArrayList<Object>();
        for (int from = 0, to; from < list.size(); from = to) {
            var key = getter.apply(list.get(from));
            to = from + 1;
            while (to < list.size() && Compare.equal(getter.apply(list.get(to)), key)) to++;
            List<Object> members = new ArrayList<>(list.subList(from, to));
            groups.add(new NamedTuple(
                    "", List.of("grouper", "list"), caseSensitive ? key : plain.apply(members.getFirst()), members));
        }
        return groups;
    }

    private static Object batch(Run run, Object[] a) {
        long count = Integers.whole(a[1]);
        var batches = new ArrayList<Object>();
        List<Object> batch = new ArrayList<>();
        var items = Iterate.of(a[0]);
        while (items.hasNext()) {
            if (batch.size() == count) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(items.next());
        }
        if (!batch.isEmpty()) {
            if (a[2] != None.NONE && count > org.hob.template.python.Meter.LARGEST)
                throw Raised.limit("batch is too long");
            while (a[2] != None.NONE && batch.size() < count) batch.add(a[2]);
            batches.add(batch);
        }
        return Lazy.over("generator", batches.iterator());
    }

    private static Object slice(Run run, Object[] a) {
        var all = Iterate.list(a[0]);
        int count = (int) Math.min(Integers.whole(a[1]), 100_000);
        if (count == 0) throw Raised.of(Raised.Kind.ARITHMETIC, "integer division or modulo by zero");
        int size = Math.floorDiv(all.size(), count);
        int longer = Math.floorMod(all.size(), count);
        var slices = new ArrayList<Object>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = from + size + (i < longer ? 1 : 0);
            List<Object> slice = new ArrayList<>(all.subList(from, to));
            if (a[2] != None.NONE && i >= longer) slice.add(a[2]);
            slices.add(slice);
            from = to;
        }
        return Lazy.over("generator", slices.iterator());
    }

    private static Object map(Run run, Object[] a) {
        var positional = (Tuple) a[1];
        var named = named(a[2]);
        return new Deferred(run, a[0]) {
            @Override
            Function<Object, @Nullable Object> prepare() {
                return mapping(run, positional, named);
            }
        };
    }

    private static Function<Object, @Nullable Object> mapping(Run run, Tuple positional, Map<String, Object> named) {
        if (positional.isEmpty() && named.containsKey("attribute")) {
            for (var name : named.keySet()) {
                if (!name.equals("attribute") && !name.equals("default"))
                    throw Raised.of(Raised.Kind.RUNTIME, "Unexpected keyword argument " + Repr.of(name));
            }
            var getter = Getter.of(run, named.get("attribute"), named.getOrDefault("default", None.NONE));
            return item -> getter.apply(item);
        }
        if (positional.isEmpty()) throw Raised.of(Raised.Kind.RUNTIME, "map requires a filter argument");
        var filter = called("filter", run.language().filters(), positional.get(0));
        return item -> filter.call(run, arguments(item, positional, 1), named);
    }

    private static Callable called(String kind, Map<String, Callable> all, Object name) {
        var found = Kinds.isText(name) ? all.get(name.toString()) : null;
        if (found == null) throw Raised.of(Raised.Kind.RUNTIME, "No " + kind + " named " + Repr.of(name) + '.');
        return found;
    }

    private static Object[] arguments(Object first, Tuple positional, int from) {
        var all = new Object[positional.size() - from + 1];
        all[0] = first;
        for (int i = 1; i < all.length; i++) all[i] = positional.get(from + i - 1);
        return all;
    }

    private static Map<String, Object> named(Object map) {
        var named = new java.util.LinkedHashMap<String, Object>();
        ((Map<?, ?>) map).forEach((key, value) -> named.put((String) key, (Object) value));
        return named;
    }

    private static Object select(Run run, Object[] a, boolean keep, boolean byAttribute) {
        var positional = (Tuple) a[1];
        var named = named(a[2]);
        return new Deferred(run, a[0]) {
            @Override
            Function<Object, @Nullable Object> prepare() {
                var test = selection(run, positional, named, byAttribute);
                return item -> test.test(item) == keep ? item : null;
            }
        };
    }

    private static Predicate<Object> selection(
            Run run, Tuple positional, Map<String, Object> named, boolean byAttribute) {
        if (byAttribute && positional.isEmpty())
            throw Raised.of(Raised.Kind.RUNTIME, "Missing parameter for attribute name");
        int from = byAttribute ? 1 : 0;
        Function<Object, Object> getter = byAttribute ? Getter.of(run, positional.get(0)) : item -> item;
        if (positional.size() <= from) return item -> Truth.of(getter.apply(item));
        var test = called("test", run.language().tests(), positional.get(from));
        return item -> Truth.of(test.call(run, arguments(getter.apply(item), positional, from + 1), named));
    }

    /** A generator that looks at its value and arguments only when somebody wants an item. */
    private abstract static class Deferred extends Lazy {

        private final Run run;
        private final Object value;
        private @Nullable Lazy items;

        Deferred(Run run, Object value) {
            super("generator");
            this.run = run;
            this.value = value;
        }

        abstract Function<Object, @Nullable Object> prepare();

        @Override
        protected @Nullable Object produce() {
            if (items == null)
                items = Truth.of(value) ? lazy(run, value, prepare()) : lazy(run, List.of(), item -> item);
            return items.hasNext() ? items.next() : null;
        }
    }
}
