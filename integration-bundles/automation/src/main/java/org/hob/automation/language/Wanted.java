package org.hob.automation.language;

import java.util.Objects;
import java.util.Optional;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * A value that a state, or an attribute, may have.
 *
 * @param text as a state is compared with
 * @param value as an attribute is compared with
 * @param entity whose state is meant in its place, of the helpers that people set
 */
public record Wanted(String text, @Nullable Object value, Optional<EntityId> entity) {

    /** Returns whether an attribute has that value: numbers are compared as numbers. */
    public static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number first && other instanceof Number second) {
            return Double.compare(first.doubleValue(), second.doubleValue()) == 0;
        }
        return Objects.equals(one, other);
    }
}
