package org.hob.action;

/**
 * Something the house can be asked to do: a record, nested in its domain.
 *
 * <p>{@code Light.TurnOn} is {@code light.turn_on}; the record's components are its fields, those that are {@code @Nullable} are optional.
 */
public interface Action {

    /**
     * An action that answers.
     *
     * @param <R> the answer
     */
    interface Asking<R extends Record> extends Action {}
}
