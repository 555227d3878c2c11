package org.hob.action;

import org.jspecify.annotations.Nullable;

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

    /**
     * An action that is another one of its domain, by what the entity shows: {@code toggle} is {@code turn_off} for what is on.
     *
     * @param <R> the domain's reading
     */
    interface Instead<R extends Record> extends Action {

        /**
         * Returns what to ask the entity for; pure.
         *
         * @param shown what it shows; null if nothing is known
         */
        Action instead(@Nullable R shown);
    }
}
