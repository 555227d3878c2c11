package org.hob.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hob.entity.Recall.Wanted;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** States by entity id, as files and actions write them: {@code light.hall: on}, or with {@code state:} and attributes. */
final class Wishes {

    private Wishes() {}

    /**
     * Returns what they say.
     *
     * @throws IllegalArgumentException naming entity and expectation
     */
    static List<Wanted> read(Map<String, ?> entities) {
        var read = new ArrayList<Wanted>();
        entities.forEach((id, said) -> read.add(read(EntityId.of(id), said)));
        return List.copyOf(read);
    }

    private static Wanted read(EntityId id, @Nullable Object said) {
        if (!(said instanceof Map<?, ?> map)) return new Wanted(id, text(id, said), Map.of(), Optional.empty());
        var attributes = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) attributes.put(String.valueOf(key), value);
        });
        var state = attributes.remove("state");
        return new Wanted(id, text(id, state), attributes, Optional.empty());
    }

    /** YAML reads on and off as truth. */
    private static String text(EntityId id, @Nullable Object state) {
        return switch (state) {
            case Boolean on -> on ? "on" : "off";
            case String text -> text;
            case Number number -> number.toString();
            case null, default ->
                throw new IllegalArgumentException(
                        id + ": " + state + " (expected: a state, or state: with attributes)");
        };
    }

    /** Returns that state as something to be wanted. */
    static Wanted snapshot(State state) {
        return new Wanted(state.id(), state.value(), state.attributes(), Optional.empty());
    }

    /** Returns the same, that slowly. */
    static List<Wanted> slowly(List<Wanted> all, @Nullable Duration transition) {
        if (transition == null) return all;
        return all.stream()
                .map(wanted -> new Wanted(wanted.id(), wanted.state(), wanted.attributes(), Optional.of(transition)))
                .toList();
    }

    static List<String> ids(List<Wanted> all) {
        return all.stream().map(wanted -> wanted.id().toString()).collect(Collectors.toList());
    }
}
