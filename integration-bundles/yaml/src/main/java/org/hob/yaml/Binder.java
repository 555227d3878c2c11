package org.hob.yaml;

import java.util.Map;
import java.util.Optional;

/**
 * Reads nodes into records, and notes all that is wrong rather than the first.
 *
 * <p>A component may be text, a number (within its {@link org.hob.entity.Range}), a boolean, a {@code Duration} in all of Home Assistant's forms, a
 * {@code LocalTime}, {@code LocalDate} or {@code LocalDateTime}, an {@code EntityId}, an enum, a record, a {@link Choice}, a list or set (a single one
 * counts as a list of one; entity ids may be one text with commas), a map by name, a {@link Node} as it stands, or {@code Object} for its plain value;
 * other types by a {@link Reading}. It must be there unless it is {@code @Nullable}, {@code Optional}, a list, set or map (then empty), or has a
 * {@link Default}. Its key is its name in snake_case, or its {@link Key}. What a compact constructor refuses with an {@link IllegalArgumentException}
 * is a mistake too.
 *
 * <p>Immutable, and for any thread.
 */
public final class Binder {

    private final Map<Class<?>, Reading<?>> readings;

    private Binder(Map<Class<?>, Reading<?>> readings) {
        this.readings = Map.copyOf(readings);
    }

    /** Returns one that knows the types above. */
    public static Binder plain() {
        return new Binder(Map.of());
    }

    /**
     * Returns one that reads that type in that way too, wherever it stands in a record.
     *
     * <p>Turn: runs right here.
     */
    public <T> Binder reading(Class<T> type, Reading<T> reading) {
        var more = new java.util.HashMap<>(readings);
        more.put(type, reading);
        return new Binder(more);
    }

    /**
     * Reads that node.
     *
     * <p>Turn: runs right here.
     *
     * @param type a record, a {@link Choice}, or any type a component may have
     * @return nothing when something is wrong: then it is noted at the spot
     */
    @SuppressWarnings("DoNotCallSuggester")
    public <T> Optional<T> bind(Class<T> type, Node node, Spot spot) {
        throw new UnsupportedOperationException(type + " from " + node + " at " + spot);
    }
}
