package org.hob.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.state.EntityId;

/** Lists, sets and maps of values. */
final class Many {

    private Many() {}

    static Object empty(Class<?> raw) {
        if (raw == Map.class) return Map.of();
        return raw == Set.class ? Set.of() : List.of();
    }

    /** A single one counts as a list of one, and nothing as an empty list. */
    static Optional<List<?>> list(Class<?> element, Reading<?> reading, Node node, Spot spot) {
        if (node instanceof Scalar scalar && scalar.isNull()) return Optional.of(List.of());
        if (!(node instanceof Sequence sequence)) return one(element, reading, node, spot);
        List<Object> values = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < sequence.nodes().size(); i++) {
            Optional<?> value = reading.read(sequence.nodes().get(i), spot.element(i));
            value.ifPresent(values::add);
            complete &= value.isPresent();
        }
        return complete ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private static Optional<List<?>> one(Class<?> element, Reading<?> reading, Node node, Spot spot) {
        if (element == EntityId.class
                && node instanceof Scalar scalar
                && scalar.text().indexOf(',') >= 0) {
            List<Node> parts = new ArrayList<>();
            for (String part : scalar.text().split(",", -1)) {
                parts.add(Scalar.of(scalar.position(), part.strip()));
            }
            return list(element, reading, new Sequence(scalar.position(), parts), spot);
        }
        return reading.read(node, spot).map(List::of);
    }

    static Optional<Set<?>> set(Class<?> element, Reading<?> reading, Node node, Spot spot) {
        return list(element, reading, node, spot)
                .map(values -> Collections.unmodifiableSet(new LinkedHashSet<Object>(values)));
    }

    static Optional<Map<?, ?>> map(Reading<?> keys, Reading<?> values, Node node, Spot spot) {
        if (node instanceof Scalar scalar && scalar.isNull()) return Optional.of(Map.of());
        if (!(node instanceof Mapping mapping)) {
            spot.wrong(node, "a mapping, as 'name: value'");
            return Optional.empty();
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        boolean complete = true;
        for (Mapping.Entry entry : mapping.entries()) {
            Spot there = spot.key(entry.name());
            Optional<?> key = keys.read(entry.key(), there);
            Optional<?> value = values.read(entry.value(), there);
            if (key.isPresent() && value.isPresent()) map.put(key.get(), value.get());
            else complete = false;
        }
        return complete ? Optional.of(Collections.unmodifiableMap(map)) : Optional.empty();
    }
}
