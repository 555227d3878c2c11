package org.hob.template.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The methods of text that is HTML: those of str, whose results are HTML again and whose arguments are escaped. */
final class MarkupMethods {

    private static final List<String> ESCAPING = List.of(
            "capitalize",
            "title",
            "lower",
            "upper",
            "replace",
            "ljust",
            "rjust",
            "lstrip",
            "rstrip",
            "center",
            "strip",
            "translate",
            "expandtabs",
            "swapcase",
            "zfill",
            "partition",
            "rpartition",
            "removeprefix",
            "removesuffix");
    private static final List<String> SPLITTING = List.of("split", "rsplit", "splitlines");
    private static final List<String> PLAIN = List.of(
            "casefold",
            "find",
            "rfind",
            "index",
            "rindex",
            "count",
            "startswith",
            "endswith",
            "encode",
            "maketrans",
            "isalpha",
            "isdigit",
            "isdecimal",
            "isnumeric",
            "isalnum",
            "isspace",
            "isascii",
            "isprintable",
            "isidentifier",
            "islower",
            "isupper",
            "istitle");

    static final Table<Markup> TABLE = table();

    private MarkupMethods() {}

    private static Table<Markup> table() {
        var table = new Table<Markup>();
        for (var name : ESCAPING) add(table, name, true, true);
        for (var name : SPLITTING) add(table, name, false, true);
        for (var name : PLAIN) add(table, name, false, false);
        table.method("join", "items, /", (m, a) -> {
            var items = new ArrayList<Object>();
            Iterate.of(a[1]).forEachRemaining(item -> items.add(Markup.escape(item)));
            return new Markup(TextMethods.join(a[0].toString(), items));
        });
        table.method(
                "format",
                "*values, **named",
                (m, a) -> new Markup(TextMethods.formatted(
                        m,
                        a[0].toString(),
                        ((Tuple) a[1]).toArray(),
                        TextMethods.names((Map<?, ?>) a[2]),
                        Markup::escape)));
        table.method("striptags", "", (m, a) -> Html.stripTags(a[0].toString()));
        table.method("unescape", "", (m, a) -> Html.unescape(a[0].toString()));
        return table;
    }

    private static void add(Table<Markup> table, String name, boolean escapes, boolean wraps) {
        table.method(name, "*values, **named", (m, a) -> {
            var method = TextMethods.TABLE.method(name);
            if (method == null) throw Raised.type(name);
            var values = ((Tuple) a[1]).toArray();
            if (escapes) for (int i = 0; i < values.length; i++) values[i] = safe(values[i]);
            var result =
                    method.call(m, Attributes.withOwner(a[0].toString(), values), TextMethods.names((Map<?, ?>) a[2]));
            return wraps ? wrapped(result) : result;
        });
    }

    private static Object safe(Object value) {
        return value instanceof String text ? Markup.escaped(text) : value instanceof Markup done ? done.text() : value;
    }

    private static Object wrapped(Object value) {
        return switch (value) {
            case String text -> new Markup(text);
            case Tuple tuple ->
                Tuple.of(tuple.stream().map(MarkupMethods::wrapped).toArray());
            case List<?> list -> {
                var all = new ArrayList<Object>();
                for (var item : list) all.add(wrapped(Given.of(item)));
                yield all;
            }
            default -> value;
        };
    }
}
