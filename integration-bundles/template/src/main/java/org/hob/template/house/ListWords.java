package org.hob.template.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hob.template.jinja.Run;
import org.hob.template.jinja.Words;
import org.hob.template.python.Compare;
import org.hob.template.python.Given;
import org.hob.template.python.Integers;
import org.hob.template.python.Iterate;
import org.hob.template.python.Keys;
import org.hob.template.python.Kinds;
import org.hob.template.python.Lazy;
import org.hob.template.python.None;
import org.hob.template.python.Operators;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Sets;
import org.hob.template.python.Signature;
import org.hob.template.python.Subscript;
import org.hob.template.python.Truth;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/** Home Assistant's words for lists, sets and dicts. */
final class ListWords {

    private ListWords() {}

    static void addTo(Words words) {
        words.global("set", "value=?", (run, a) -> Sets.of(Iterate.of(a[0] == Signature.LEFT_OUT ? List.of() : a[0])))
                .global(
                        "tuple",
                        "value=?",
                        (run, a) -> Tuple.of(Iterate.list(a[0] == Signature.LEFT_OUT ? List.of() : a[0])))
                .global("zip", "*lists", (run, a) -> zipped((Tuple) a[0]))
                .test("list", "value", (run, a) -> Kinds.isList(a[0]))
                .test("set", "value", (run, a) -> a[0] instanceof Set)
                .test("tuple", "value", (run, a) -> a[0] instanceof Tuple)
                .both(
                        "intersect",
                        "value, other",
                        (run, a) -> Iterate.list(Operators.and(set("intersect", a[0]), set("intersect", a[1]))))
                .both(
                        "union",
                        "value, other",
                        (run, a) -> Iterate.list(Operators.or(set("union", a[0]), set("union", a[1]))))
                .both(
                        "difference",
                        "value, other",
                        (run, a) -> Iterate.list(Operators.subtract(set("difference", a[0]), set("difference", a[1]))))
                .both(
                        "symmetric_difference",
                        "value, other",
                        (run, a) -> Iterate.list(
                                Operators.xor(set("symmetric_difference", a[0]), set("symmetric_difference", a[1]))))
                .both("flatten", "value, levels=None", ListWords::flattened)
                .both("shuffle", "*values, seed=None", (run, a) -> shuffled((HouseRun) run, (Tuple) a[0], a[1]))
                .filter("random", "seq", (run, a) -> random((HouseRun) run, a[0]))
                .filter("contains", "value, item", (run, a) -> Compare.contains(a[0], a[1]))
                .test("contains", "value, item", (run, a) -> Compare.contains(a[0], a[1]))
                .both("combine", "*maps, recursive=False", (run, a) -> combined((Tuple) a[0], Truth.of(a[1])))
                .global("merge_response", "value", (run, a) -> Responses.merged(a[0]));
    }

    private static Lazy zipped(Tuple lists) {
        List<Iterator<Object>> all = new ArrayList<>();
        for (var list : lists) all.add(Iterate.of(list));
        return new Lazy("zip") {
            @Override
            protected @Nullable Object produce() {
                var items = new ArrayList<Object>();
                for (var list : all) {
                    if (!list.hasNext()) return null;
                    items.add(list.next());
                }
                return items.isEmpty() ? null : Tuple.of(items);
            }
        };
    }

    private static Set<Object> set(String function, Object value) {
        if (!Iterate.isPossible(value) || Kinds.isText(value))
            throw Raised.type(function + " expected a list, got " + Kinds.name(value));
        return Sets.of(Iterate.of(value));
    }

    private static Object flattened(Run run, Object[] a) {
        if (!Iterate.isPossible(a[0]) || Kinds.isText(a[0]))
            throw Raised.type("flatten expected a list, got " + Kinds.name(a[0]));
        long levels = a[1] == None.NONE ? Long.MAX_VALUE : Integers.whole(a[1]);
        var flat = new ArrayList<Object>();
        flatten(run, flat, a[0], levels);
        return flat;
    }

    private static void flatten(Run run, List<Object> to, Object value, long levels) {
        var items = Iterate.of(value);
        while (items.hasNext()) {
            var item = items.next();
            run.charge(4);
            if (levels >= 1 && Iterate.isPossible(item) && !Kinds.isText(item)) flatten(run, to, item, levels - 1);
            else to.add(item);
        }
    }

    private static Object shuffled(HouseRun run, Tuple values, Object seed) {
        if (values.isEmpty()) throw Raised.type("shuffle expected at least 1 argument, got 0");
        var first = values.get(0);
        boolean many = Iterate.isPossible(first) && !Kinds.isText(first);
        if (!many && values.size() == 1) throw Raised.type(Repr.of(Kinds.name(first)) + " object is not iterable");
        var by = many && values.size() > 1 && seed == None.NONE ? values.get(1) : seed;
        List<Object> list = many ? Iterate.list(first) : new ArrayList<>(values);
        Collections.shuffle(list, Truth.of(by) ? new Random(Repr.of(by).hashCode()) : run.random());
        return list;
    }

    private static Object random(HouseRun run, Object value) {
        if (value instanceof Undefined undefined) throw undefined.failure();
        int size = Iterate.length(value);
        if (size == 0) throw Raised.of(Raised.Kind.INDEX, "Cannot choose from an empty sequence");
        if (value instanceof Map || value instanceof Set)
            throw Raised.type(Repr.of(Kinds.name(value)) + " object is not subscriptable");
        var chosen = Subscript.of(value, (long) run.random().nextInt(size));
        return chosen == null ? None.NONE : chosen;
    }

    private static Map<Object, Object> combined(Collection<Object> maps, boolean deep) {
        if (maps.isEmpty()) throw Raised.type("combine expected at least 1 argument, got 0");
        var all = new LinkedHashMap<Object, Object>();
        for (var map : maps) {
            if (!(map instanceof Map<?, ?> more)) throw Raised.type("combine expected a dict, got " + Kinds.name(map));
            more.forEach((key, given) -> {
                var name = Given.of(key);
                var value = Given.of(given);
                var before = Keys.get(all, name);
                boolean both = deep && before instanceof Map && value instanceof Map;
                Keys.put(all, name, both && before != null ? combined(List.of(before, value), true) : value);
            });
        }
        return all;
    }
}
