package org.hob.core.entity;

import java.util.List;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.jspecify.annotations.Nullable;

/** One kind of value a component can hold: how it is written for clients, and how it is read from data. */
interface Form {

    /** Returns the value in text, numbers, booleans, lists and maps; null if it says nothing. */
    @Nullable
    Object write(Object value);

    /**
     * Returns the value that data stands for.
     *
     * @param field the key, for the error
     * @throws ActionException.Invalid if it stands for none
     */
    Object read(String field, Object data);

    /** Returns what it holds, for schemas. */
    ActionSchema.Type type();

    /** Returns what it expects, for people: {@code a whole number, 0–255}. */
    String expected();

    /** Returns what a choice can be. */
    default List<String> choices() {
        return List.of();
    }

    /** Returns whether it can be a state: whether it is one value, not many. */
    default boolean isState() {
        return type() != ActionSchema.Type.LIST && type() != ActionSchema.Type.MAP;
    }

    default ActionException.Invalid invalid(String field, Object data) {
        return new ActionException.Invalid(field, data, expected());
    }
}
