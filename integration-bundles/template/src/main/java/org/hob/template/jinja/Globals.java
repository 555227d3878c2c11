package org.hob.template.jinja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.template.python.Callable;
import org.hob.template.python.Given;
import org.hob.template.python.Integers;
import org.hob.template.python.Iterate;
import org.hob.template.python.Keys;
import org.hob.template.python.Meter;
import org.hob.template.python.Raised;
import org.hob.template.python.Range;
import org.hob.template.python.Repr;
import org.hob.template.python.Thing;
import org.hob.template.python.Tuple;
import org.jspecify.annotations.Nullable;

/** Jinja2's functions. */
final class Globals {

    private Globals() {}

    static void addTo(Words words) {
        words.global("range", "*numbers", (run, a) -> range((Tuple) a[0]))
                .global("dict", new DictType())
                .global(
                        "namespace",
                        "*maps, **values",
                        (run, a) -> new Namespace(texts(dict((Tuple) a[0], (Map<?, ?>) a[1]))))
                .global("cycler", "*items", (run, a) -> new Cycler((Tuple) a[0]))
                .global("joiner", "sep=', '", (run, a) -> new Joiner(a[0]));
    }

    private static Object range(Tuple numbers) {
        if (numbers.isEmpty() || numbers.size() > 3)
            throw Raised.type("range expected at least 1 and at most 3 arguments, got " + numbers.size());
        long first = Integers.whole(numbers.get(0));
        if (numbers.size() == 1) return Range.of(0, first, 1);
        return Range.of(
                first, Integers.whole(numbers.get(1)), numbers.size() == 3 ? Integers.whole(numbers.get(2)) : 1);
    }

    private static Map<String, Object> texts(Map<Object, Object> map) {
        var texts = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> texts.put(Repr.text(key), value));
        return texts;
    }

    static Map<Object, Object> dict(Tuple positional, Map<?, ?> named) {
        var map = new LinkedHashMap<Object, Object>();
        if (positional.size() > 1) throw Raised.type("dict expected at most 1 argument, got " + positional.size());
        for (var source : positional) {
            if (source instanceof Map<?, ?> given)
                given.forEach((key, value) -> Keys.put(map, Given.of(key), Given.of(value)));
            else pairs(map, source);
        }
        named.forEach((key, value) -> map.put(key, Given.of(value)));
        return map;
    }

    private static void pairs(Map<Object, Object> map, Object source) {
        var items = Iterate.of(source);
        for (int i = 0; items.hasNext(); i++) {
            List<Object> pair = Iterate.list(items.next());
            if (pair.size() != 2)
                throw Raised.value(
                        "dictionary update sequence element #" + i + " has length " + pair.size() + "; 2 is required");
            Keys.put(map, pair.get(0), pair.get(1));
        }
    }

    /** Python's dict, which is called and has methods of its own. */
    private record DictType() implements Thing, Callable {

        @Override
        public String kind() {
            return "type";
        }

        @Override
        public String name() {
            return "dict";
        }

        @Override
        public @Nullable Object attribute(Meter meter, String name) {
            return switch (name) {
                case "fromkeys" -> org.hob.template.python.Attributes.of(meter, Map.of(), "fromkeys");
                case "from_keys" -> Words.function("from_keys", "pairs", (run, a) -> dict(Tuple.of(a[0]), Map.of()));
                default -> null;
            };
        }

        @Override
        public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
            return dict(Tuple.of(positional), named);
        }

        @Override
        public String toString() {
            return "<class 'dict'>";
        }
    }

    /** Gives one thing after the other, round and round. */
    private static final class Cycler implements Thing {

        private final Tuple items;
        private int at;

        Cycler(Tuple items) {
            if (items.isEmpty()) throw Raised.of(Raised.Kind.RUNTIME, "at least one item has to be provided");
            this.items = items;
        }

        @Override
        public String kind() {
            return "Cycler";
        }

        @Override
        public @Nullable Object attribute(Meter meter, String name) {
            return switch (name) {
                case "current" -> items.get(at);
                case "items" -> items;
                case "pos" -> (long) at;
                case "next" ->
                    Words.function("next", "", (run, a) -> {
                        var current = items.get(at);
                        at = (at + 1) % items.size();
                        return current;
                    });
                case "reset" ->
                    Words.function("reset", "", (run, a) -> {
                        at = 0;
                        return org.hob.template.python.None.NONE;
                    });
                default -> null;
            };
        }
    }

    /** Gives nothing the first time, and then what stands between. */
    private static final class Joiner implements Thing, Callable {

        private final Object between;
        private boolean used;

        Joiner(Object between) {
            this.between = between;
        }

        @Override
        public String kind() {
            return "Joiner";
        }

        @Override
        public String name() {
            return "joiner";
        }

        @Override
        public @Nullable Object attribute(Meter meter, String name) {
            return switch (name) {
                case "sep" -> between;
                case "used" -> used;
                default -> null;
            };
        }

        @Override
        public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
            var now = used ? between : "";
            used = true;
            return now;
        }
    }
}
