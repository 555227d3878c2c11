package org.hob.template.jinja;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.hob.template.python.Attributes;
import org.hob.template.python.Decimals;
import org.hob.template.python.Floats;
import org.hob.template.python.Integers;
import org.hob.template.python.Iterate;
import org.hob.template.python.Json;
import org.hob.template.python.Kinds;
import org.hob.template.python.Lazy;
import org.hob.template.python.Markup;
import org.hob.template.python.None;
import org.hob.template.python.Operators;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Sorting;
import org.hob.template.python.Truth;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;
import org.hob.template.python.View;

/** Jinja2's filters of numbers, dicts and everything else. */
final class OtherFilters {

    private static final String[] DECIMAL = {"kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
    private static final String[] BINARY = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"};

    private OtherFilters() {}

    static void addTo(Words words) {
        words.filter("abs", "x, /", (run, a) -> absolute(a[0]))
                .filter("attr", "obj, name", OtherFilters::attribute)
                .filter(
                        "default",
                        "value, default_value='', boolean=False",
                        (run, a) -> a[0] instanceof Undefined || (Truth.of(a[2]) && !Truth.of(a[0])) ? a[1] : a[0])
                .alias("d", "default")
                .filter("dictsort", "value, case_sensitive=False, by='key', reverse=False", OtherFilters::sorted)
                .filter("items", "value", (run, a) -> items(a[0]))
                .filter("filesizeformat", "value, binary=False", (run, a) -> fileSize(Floats.of(a[0]), Truth.of(a[1])))
                .filter("pprint", "value", (run, a) -> Pretty.print(a[0]))
                .filter("tojson", "value, indent=None", (run, a) -> json(a[0], a[1]));
    }

    private static Object absolute(Object value) {
        if (value instanceof Double number) return Math.abs(number);
        if (value instanceof Duration span) return span.abs();
        if (value instanceof Undefined undefined) throw undefined.failure();
        if (!Kinds.isNumber(value)) throw Raised.type("bad operand type for abs(): " + Repr.of(Kinds.name(value)));
        return Truth.of(org.hob.template.python.Compare.is(org.hob.template.python.Compare.Order.LESS, value, 0L))
                ? Operators.negate(value)
                : Operators.plus(value);
    }

    private static Object attribute(Run run, Object[] a) {
        if (a[0] instanceof Undefined undefined) throw undefined.failure();
        String name = Repr.text(a[1]);
        if (a[0] instanceof Map) {
            return Attributes.method(a[0], name) == null
                    ? Undefined.part(run, a[0], name)
                    : Attributes.of(run, a[0], name);
        }
        return Attributes.of(run, a[0], name);
    }

    private static Object sorted(Run run, Object[] a) {
        int by = switch (Repr.text(a[2])) {
            case "key" -> 0;
            case "value" -> 1;
            default -> throw Raised.of(Raised.Kind.RUNTIME, "You can only sort by either \"key\" or \"value\"");
        };
        if (!(a[0] instanceof Map<?, ?> map)) {
            if (a[0] instanceof Undefined undefined) throw undefined.failure();
            throw Raised.type(Repr.of(Kinds.name(a[0])) + " object has no attribute 'items'");
        }
        boolean caseSensitive = Truth.of(a[1]);
        var pairs = Iterate.list(new View(map, View.Of.ITEMS));
        run.charge(pairs.size() * 8L);
        Sorting.sort(
                pairs,
                pair -> {
                    var value = ((Tuple) pair).get(by);
                    return caseSensitive ? value : Getter.lower(value);
                },
                Truth.of(a[3]));
        return pairs;
    }

    private static Object items(Object value) {
        return new Lazy("generator") {
            private java.util.@org.jspecify.annotations.Nullable Iterator<Object> all;

            @Override
            protected @org.jspecify.annotations.Nullable Object produce() {
                if (all == null) {
                    if (value instanceof Map<?, ?> map) all = Iterate.of(new View(map, View.Of.ITEMS));
                    else if (value instanceof Undefined) all = new ArrayList<Object>().iterator();
                    else throw Raised.type("Can only get item pairs from a mapping.");
                }
                return all.hasNext() ? all.next() : null;
            }
        };
    }

    private static String fileSize(double bytes, boolean binary) {
        double base = binary ? 1024 : 1000;
        if (bytes == 1) return "1 Byte";
        if (bytes < base) return Repr.text(Integers.of(bytes)) + " Bytes";
        double unit = base;
        String text = "";
        for (var prefix : binary ? BINARY : DECIMAL) {
            unit *= base;
            text = Decimals.fixed(base * bytes / unit, 1, false) + ' ' + prefix;
            if (bytes < unit) break;
        }
        return text;
    }

    /** JSON that can stand in HTML. */
    private static Object json(Object value, Object indent) {
        String by = indent == None.NONE
                ? null
                : indent instanceof String text ? text : " ".repeat(Math.clamp(Integers.whole(indent), 0, 100));
        return new Markup(Json.write(value, true, true, false, by)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027"));
    }
}
