package org.hob.template.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.template.jinja.Run;
import org.hob.template.jinja.Words;
import org.hob.template.python.Builtin;
import org.hob.template.python.Bytes;
import org.hob.template.python.Callable;
import org.hob.template.python.Integers;
import org.hob.template.python.Json;
import org.hob.template.python.JsonReader;
import org.hob.template.python.Kinds;
import org.hob.template.python.Meter;
import org.hob.template.python.None;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Signature;
import org.hob.template.python.Truth;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;

/** Home Assistant's words for data in any form, and for functions. */
final class DataWords {

    private DataWords() {}

    static void addTo(Words words) {
        words.filter("to_json", "value, ensure_ascii=False, pretty_print=False, sort_keys=False", (run, a) -> json(a))
                .filter(
                        "from_json",
                        "value, default=?",
                        (run, a) -> Defaults.of("from_json", a[0], a[1], () -> read(a[0])))
                .both("pack", "value, format_string", (run, a) -> Structs.pack(run, a[0], text(a[1])))
                .both(
                        "unpack",
                        "value, format_string, offset=0",
                        (run, a) -> Structs.unpack(run, a[0], text(a[1]), Integers.whole(a[2])))
                .both("typeof", "value", (run, a) -> Kinds.name(a[0]))
                .both("iif", "value, if_true=True, if_false=False, if_none=?", (run, a) -> {
                    if (a[0] == None.NONE && a[3] != Signature.LEFT_OUT) return a[3];
                    return Truth.of(a[0]) ? a[1] : a[2];
                })
                .filter("is_defined", "value", (run, a) -> {
                    if (a[0] instanceof Undefined undefined) throw undefined.failure();
                    return a[0];
                })
                .test("string_like", "value", (run, a) -> Kinds.isText(a[0]) || a[0] instanceof Bytes)
                .both("apply", "value, fn, *args, **kwargs", DataWords::applied)
                .test("apply", "value, fn, *args, **kwargs", DataWords::applied)
                .both("as_function", "macro", (run, a) -> function(a[0]));
    }

    private static String text(Object value) {
        if (!Kinds.isText(value))
            throw Raised.type("Struct() argument 1 must be a str or bytes object, not " + Kinds.name(value));
        return value.toString();
    }

    private static Object json(Object[] a) {
        boolean ascii = Truth.of(a[1]);
        String indent = Truth.of(a[2]) ? "  " : null;
        return Json.write(a[0], ascii, Truth.of(a[3]), !ascii, indent);
    }

    private static Object read(Object value) {
        if (value instanceof Bytes bytes)
            return JsonReader.read(new String(bytes.array(), java.nio.charset.StandardCharsets.UTF_8));
        if (!Kinds.isText(value)) throw Raised.type("Input must be bytes, bytearray, memoryview, or str");
        return JsonReader.read(value.toString());
    }

    private static Callable callable(Object value) {
        if (value instanceof Undefined undefined) throw undefined.failure();
        if (value instanceof Callable callable) return callable;
        throw Raised.type(Repr.of(Kinds.name(value)) + " object is not callable");
    }

    private static Object applied(Run run, Object[] a) {
        var positional = new ArrayList<Object>(List.of(a[0]));
        positional.addAll((Tuple) a[2]);
        return callable(a[1]).call(run, positional.toArray(), HouseWords.named(a[3]));
    }

    /** Returns a function of a macro: what it hands to {@code returns} is its result. */
    private static Object function(Object macro) {
        var called = callable(macro);
        return new Callable() {
            @Override
            public String name() {
                return called.name();
            }

            @Override
            public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
                var result = new Object[] {None.NONE};
                Map<String, Object> all = new LinkedHashMap<>(named);
                all.put("returns", Builtin.of("returns", "value", (m, a) -> result[0] = a[0]));
                called.call(meter, positional, all);
                return result[0];
            }
        };
    }
}
