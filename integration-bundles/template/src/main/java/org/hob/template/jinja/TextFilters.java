package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hob.template.python.Attributes;
import org.hob.template.python.Html;
import org.hob.template.python.Integers;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Markup;
import org.hob.template.python.None;
import org.hob.template.python.Operators;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Strings;
import org.hob.template.python.Truth;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;

/** Jinja2's filters of texts. */
final class TextFilters {

    private static final Pattern WORD_STARTS = Pattern.compile("[-\\s({\\[<]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private TextFilters() {}

    static void addTo(Words words) {
        words.filter("capitalize", "s", (run, a) -> method(run, soft(a[0]), "capitalize"))
                .filter("lower", "s", (run, a) -> method(run, soft(a[0]), "lower"))
                .filter("upper", "s", (run, a) -> method(run, soft(a[0]), "upper"))
                .filter("trim", "value, chars=None", (run, a) -> method(run, soft(a[0]), "strip", a[1]))
                .filter("center", "value, width=80", (run, a) -> method(run, soft(a[0]), "center", a[1]))
                .filter("title", "s", (run, a) -> title(Repr.text(a[0])))
                .filter("string", "object", (run, a) -> soft(a[0]))
                .filter(
                        "replace",
                        "s, old, new, count=None",
                        (run, a) -> method(
                                run,
                                Repr.text(a[0]),
                                "replace",
                                Repr.text(a[1]),
                                Repr.text(a[2]),
                                a[3] == None.NONE ? -1L : a[3]))
                .filter("escape", "s", (run, a) -> Markup.escape(a[0]))
                .alias("e", "escape")
                .filter("forceescape", "value", (run, a) -> new Markup(Markup.escaped(Repr.text(a[0]))))
                .filter("safe", "value", (run, a) -> a[0] instanceof Markup ? a[0] : new Markup(Repr.text(a[0])))
                .filter("striptags", "value", (run, a) -> Html.stripTags(Repr.text(a[0])))
                .filter("format", "value, *args, **kwargs", TextFilters::format)
                .filter("indent", "s, width=4, first=False, blank=False", TextFilters::indent)
                .filter("truncate", "s, length=255, killwords=False, end='...', leeway=None", TextFilters::truncate)
                .filter(
                        "wordcount",
                        "s",
                        (run, a) -> WORD.matcher(Repr.text(a[0])).results().count())
                .filter(
                        "wordwrap",
                        "s, width=79, break_long_words=True, wrapstring=None, break_on_hyphens=True",
                        (run, a) -> Wrapping.wrap(a))
                .filter("urlencode", "value", (run, a) -> urlEncode(a[0]))
                .filter(
                        "urlize",
                        "value, trim_url_limit=None, nofollow=False, target=None, rel=None, extra_schemes=None",
                        (run, a) -> Links.urlize(a))
                .filter("xmlattr", "d, autospace=True", (run, a) -> xmlAttributes(run, a[0], Truth.of(a[1])));
    }

    /** Returns a text as it is, else what Python writes for it. */
    static Object soft(Object value) {
        return Kinds.isText(value) ? value : Repr.text(value);
    }

    private static Object method(Run run, Object text, String name, Object... arguments) {
        var method = Attributes.method(text, name);
        if (method == null) throw Raised.type(name);
        var all = new Object[arguments.length + 1];
        all[0] = text;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return method.call(run, all, Map.of());
    }

    private static String title(String text) {
        var title = new StringBuilder(text.length());
        var starts = WORD_STARTS.matcher(text);
        int at = 0;
        while (starts.find()) {
            word(title, text.substring(at, starts.start()));
            title.append(starts.group());
            at = starts.end();
        }
        word(title, text.substring(at));
        return title.toString();
    }

    private static void word(StringBuilder to, String word) {
        if (word.isEmpty()) return;
        int first = word.offsetByCodePoints(0, 1);
        to.append(word.substring(0, first).toUpperCase(java.util.Locale.ROOT))
                .append(word.substring(first).toLowerCase(java.util.Locale.ROOT));
    }

    private static Object format(Run run, Object[] a) {
        var positional = (Tuple) a[1];
        var named = (Map<?, ?>) a[2];
        if (!positional.isEmpty() && !named.isEmpty())
            throw Raised.of(Raised.Kind.RUNTIME, "can't handle positional and keyword arguments at the same time");
        return Operators.modulo(soft(a[0]), named.isEmpty() ? positional : named);
    }

    private static Object indent(Run run, Object[] a) {
        String indent = a[1] instanceof String text ? text : (String) Operators.multiply(" ", a[1]);
        if (a[0] instanceof Undefined undefined) throw undefined.failure();
        if (!Kinds.isText(a[0]))
            throw Raised.type("unsupported operand type(s) for +=: " + Repr.of(Kinds.name(a[0])) + " and 'str'");
        var lines = Iterate.list(method(run, a[0].toString() + '\n', "splitlines"));
        var text = new StringBuilder(Truth.of(a[2]) ? indent : "");
        boolean blank = Truth.of(a[3]);
        for (int i = 0; i < lines.size(); i++) {
            String line = (String) lines.get(i);
            if (i > 0) text.append('\n');
            if (i > 0 && (blank || !line.isEmpty())) text.append(indent);
            text.append(line);
        }
        return a[0] instanceof Markup ? new Markup(text.toString()) : text.toString();
    }

    private static Object truncate(Run run, Object[] a) {
        String end = Repr.text(a[3]);
        long length = Integers.whole(a[1]);
        long leeway = a[4] == None.NONE ? 5 : Integers.whole(a[4]);
        if (length < Strings.length(end))
            throw Raised.value("expected length >= " + Strings.length(end) + ", got " + length);
        if (leeway < 0) throw Raised.value("expected leeway >= 0, got " + leeway);
        if (Iterate.length(a[0]) <= length + leeway) return a[0];
        if (!Kinds.isText(a[0])) throw Raised.type(Repr.of(Kinds.name(a[0])) + " cannot be truncated");
        String head = Strings.part(a[0].toString(), 0, (int) length - Strings.length(end));
        int space = head.lastIndexOf(' ');
        if (!Truth.of(a[2]) && space >= 0) head = head.substring(0, space);
        return head + end;
    }

    private static Object urlEncode(Object value) {
        if (Kinds.isText(value) || !Iterate.isPossible(value)) return Quoting.quote(value, false);
        var items = value instanceof Map<?, ?> map
                ? Iterate.of(new org.hob.template.python.View(map, org.hob.template.python.View.Of.ITEMS))
                : Iterate.of(value);
        var pairs = new ArrayList<String>();
        while (items.hasNext()) {
            List<Object> pair = Iterate.list(items.next());
            if (pair.size() != 2)
                throw Raised.value("not enough values to unpack (expected 2, got " + pair.size() + ')');
            pairs.add(Quoting.quote(pair.get(0), true) + '=' + Quoting.quote(pair.get(1), true));
        }
        return String.join("&", pairs);
    }

    private static Object xmlAttributes(Run run, Object value, boolean space) {
        if (!(value instanceof Map<?, ?> map)) {
            if (value instanceof Undefined undefined) throw undefined.failure();
            throw Raised.type(Repr.of(Kinds.name(value)) + " object has no attribute 'items'");
        }
        var parts = new ArrayList<String>();
        var keys = Iterate.of(map);
        while (keys.hasNext()) {
            var key = keys.next();
            var of = Attributes.item(run, map, key);
            if (of == None.NONE || of instanceof Undefined) continue;
            if (!Kinds.isText(key))
                throw Raised.type("expected string or bytes-like object, got " + Repr.of(Kinds.name(key)));
            String name = key.toString();
            if (name.chars().anyMatch(c -> Strings.isSpace(c) || c == '/' || c == '>' || c == '='))
                throw Raised.value("Invalid character in attribute name: " + Repr.of(name));
            parts.add(Markup.escape(key).text() + "=\"" + Markup.escape(of).text() + '"');
        }
        String text = String.join(" ", parts);
        return space && !text.isEmpty() ? ' ' + text : text;
    }
}
