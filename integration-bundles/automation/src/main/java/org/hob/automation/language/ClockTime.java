package org.hob.automation.language;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.hob.state.EntityId;

/** A time of day. */
public sealed interface ClockTime {

    /** Always the same. */
    record Fixed(LocalTime time) implements ClockTime {}

    /** What an entity shows. */
    record OfEntity(EntityId id) implements ClockTime {}

    /**
     * Returns the one that a computed text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    static ClockTime said(String text) {
        try {
            return text.contains(".") ? new OfEntity(EntityId.of(text)) : new Fixed(LocalTime.parse(text));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "at: " + text + " (expected: a time as HH:MM or HH:MM:SS, or an entity that shows it)", malformed);
        }
    }
}
