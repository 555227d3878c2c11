package org.hob.core.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.entity.NoTraits;

/**
 * What derives from a domain's {@code Traits}: the capability attributes of an entity, there even while the device is out of reach.
 *
 * @param type the record
 * @param model what derives from it
 */
record Traits(Class<?> type, RecordModel model) {

    /** The features become a mask. */
    private static final String FEATURES = "features";

    static Traits derive(Class<?> domain) {
        Class<?> type = type(domain).orElse(NoTraits.class);
        return new Traits(type, RecordModel.derive(type, Set.of()));
    }

    /** Returns the record, if the domain has one. */
    static Optional<Class<?>> type(Class<?> domain) {
        return Arrays.stream(domain.getDeclaredClasses())
                .filter(type -> type.isRecord() && type.getSimpleName().equals("Traits"))
                .findFirst();
    }

    /** Returns what they say; an empty collection says nothing. */
    Map<String, Object> write(Record traits) {
        var written = new LinkedHashMap<String, Object>();
        model.write(traits, written);
        written.remove(FEATURES);
        written.values().removeIf(value -> value instanceof Collection<?> many && many.isEmpty());
        return written;
    }

    /**
     * Checks that an entity has these.
     *
     * @throws IllegalArgumentException naming both
     */
    void require(Record given, String domain) {
        if (type.isInstance(given)) return;
        throw new IllegalArgumentException(
                "traits of " + domain + ": " + given.getClass().getName() + " (expected: " + type.getName() + ')');
    }
}
