package org.hob.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of a mapping as it is read: one given twice is a mistake, and the last counts; what is merged in ({@code <<}) counts least. */
final class Pairs {

    private final Mistakes mistakes;
    private final Map<Object, Mapping.Entry> own = new LinkedHashMap<>();
    private final Map<Object, Mapping.Entry> merged = new LinkedHashMap<>();

    Pairs(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void put(Scalar key, Node value, String path) {
        Mapping.Entry before = own.put(identity(key), new Mapping.Entry(key, value));
        if (before == null) return;
        String places = "given twice, at " + before.key().position() + " and at " + key.position();
        mistakes.add(new Mistake(key.position(), path, places, "one of them; the last counts"));
    }

    void replace(Scalar key, Node value) {
        own.put(identity(key), new Mapping.Entry(key, value));
    }

    /** As PyYAML does: the first of several mappings wins, and comes last. */
    void merge(Scalar key, Node value, String path) {
        List<Node> sources =
                value instanceof Sequence sequence ? sequence.nodes().reversed() : List.of(value);
        for (Node source : sources) {
            if (source instanceof Mapping mapping) {
                mapping.entries().forEach(entry -> merged.put(identity(entry.key()), entry));
            } else if (source instanceof Broken broken) {
                own.put(identity(key), new Mapping.Entry(key, broken));
            } else {
                mistakes.add(new Mistake(
                        source.position(), path, source.words(), "a mapping, or a list of mappings, as '<<: *anchor'"));
            }
        }
    }

    List<Mapping.Entry> entries() {
        if (merged.isEmpty()) return new ArrayList<>(own.values());
        Map<Object, Mapping.Entry> all = new LinkedHashMap<>(merged);
        all.putAll(own);
        return new ArrayList<>(all.values());
    }

    /** Keys are the same when they mean the same: {@code on} and {@code yes}. */
    private static Object identity(Scalar key) {
        Object value = key.value();
        return value == null ? Pairs.class : value;
    }
}
