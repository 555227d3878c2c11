package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hob.template.python.Attributes;
import org.hob.template.python.Integers;
import org.hob.template.python.Kinds;
import org.hob.template.python.None;
import org.hob.template.python.Undefined;

/** Gets what many filters go by: an attribute of an item, {@code a.b.0}. */
final class Getter {

    private Getter() {}

    /** Returns what gets that attribute; None gets the item itself. */
    static Function<Object, Object> of(Run run, Object attribute) {
        return of(run, attribute, None.NONE);
    }

    /** Returns what gets that attribute, or the default where it is undefined, unless that is None. */
    static Function<Object, Object> of(Run run, Object attribute, Object otherwise) {
        var parts = parts(attribute);
        return item -> {
            var value = item;
            for (var part : parts) {
                value = Attributes.item(run, value, part);
                if (otherwise != None.NONE && value instanceof Undefined) value = otherwise;
            }
            return value;
        };
    }

    /** Returns what gets all of these attributes, with commas between, as one list. */
    static Function<Object, Object> many(Run run, Object attributes, boolean caseSensitive) {
        if (!(attributes instanceof String text) || text.indexOf(',') < 0)
            return folded(of(run, attributes), caseSensitive);
        var getters = new ArrayList<Function<Object, Object>>();
        for (var attribute : text.split(",", -1)) getters.add(folded(of(run, attribute), caseSensitive));
        return item -> {
            List<Object> all = new ArrayList<>();
            for (var getter : getters) all.add(getter.apply(item));
            return all;
        };
    }

    /** Returns the same without a difference between small letters and capitals, unless that counts. */
    static Function<Object, Object> folded(Function<Object, Object> getter, boolean caseSensitive) {
        return caseSensitive ? getter : item -> lower(getter.apply(item));
    }

    static Object lower(Object value) {
        return Kinds.isText(value) ? (Object) value.toString().toLowerCase(Locale.ROOT) : value;
    }

    private static List<Object> parts(Object attribute) {
        if (attribute == None.NONE) return List.of();
        if (!(attribute instanceof String text)) return List.of(attribute);
        var parts = new ArrayList<Object>();
        for (var part : text.split("\\.", -1)) {
            boolean number = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
            parts.add(number ? Integers.parse(part, 10) : part);
        }
        return parts;
    }
}
