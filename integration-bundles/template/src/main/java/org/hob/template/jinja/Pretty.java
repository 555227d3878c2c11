package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Repr;
import org.hob.template.python.Sorting;
import org.hob.template.python.Tuple;
import org.hob.template.python.View;

/** Python's pprint: what does not fit into 80 characters is spread over lines, and dicts are in order. */
final class Pretty {

    private static final int WIDTH = 80;

    private Pretty() {}

    static String print(Object value) {
        var to = new StringBuilder();
        write(to, value, 0, 0);
        return to.toString();
    }

    private static void write(StringBuilder to, Object value, int indent, int behind) {
        String flat = flat(value);
        if (flat.length() <= WIDTH - indent - behind) {
            to.append(flat);
            return;
        }
        switch (value) {
            case Map<?, ?> map -> map(to, map, indent, behind);
            case Tuple tuple -> items(to, tuple, indent, behind, '(', tuple.size() == 1 ? ",)" : ")");
            case List<?> list when Kinds.isList(list) -> items(to, list, indent, behind, '[', "]");
            default -> to.append(flat);
        }
    }

    private static void items(StringBuilder to, List<?> items, int indent, int behind, char open, String close) {
        to.append(open);
        var all = Iterate.list(items);
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            if (i > 0) to.append(",\n").repeat(' ', indent + 1);
            write(to, all.get(i), indent + 1, last ? behind + 1 : 1);
        }
        to.append(close);
    }

    private static void map(StringBuilder to, Map<?, ?> map, int indent, int behind) {
        to.append('{');
        var pairs = pairs(map);
        for (int i = 0; i < pairs.size(); i++) {
            boolean last = i == pairs.size() - 1;
            var pair = (Tuple) pairs.get(i);
            if (i > 0) to.append(",\n").repeat(' ', indent + 1);
            String key = Repr.of(pair.get(0));
            to.append(key).append(": ");
            write(to, pair.get(1), indent + key.length() + 3, last ? behind + 1 : 1);
        }
        to.append('}');
    }

    private static List<Object> pairs(Map<?, ?> map) {
        var pairs = Iterate.list(new View(map, View.Of.ITEMS));
        var keys = new ArrayList<Object>();
        for (var pair : pairs) keys.add(((Tuple) pair).get(0));
        boolean ordered = keys.stream().allMatch(Kinds::isText) || keys.stream().allMatch(Kinds::isNumber);
        Sorting.sort(
                pairs,
                pair -> {
                    var key = ((Tuple) pair).get(0);
                    return ordered ? key : Tuple.of(Kinds.name(key), Repr.of(key));
                },
                false);
        return pairs;
    }

    private static String flat(Object value) {
        if (value instanceof Map<?, ?> map) {
            var parts = new ArrayList<String>();
            for (var pair : pairs(map)) parts.add(Repr.of(((Tuple) pair).get(0)) + ": " + flat(((Tuple) pair).get(1)));
            return '{' + String.join(", ", parts) + '}';
        }
        if (!(value instanceof List<?> list) || list instanceof org.hob.template.python.Range) return Repr.of(value);
        var parts = new ArrayList<String>();
        for (var item : Iterate.list(list)) parts.add(flat(item));
        String inside = String.join(", ", parts);
        return Kinds.isList(list) ? '[' + inside + ']' : '(' + inside + (list.size() == 1 ? ",)" : ")");
    }
}
