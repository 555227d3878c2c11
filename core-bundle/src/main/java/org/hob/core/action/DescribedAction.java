package org.hob.core.action;

import java.util.Map;
import org.hob.action.Action;

/**
 * An action without a record of its own: what it is called, and the data as it came.
 *
 * @param name as {@code script.good_night}
 * @param data the data
 */
record DescribedAction(String name, Map<String, Object> data) implements Action {

    /**
     * Its answer.
     *
     * @param data as it was given
     */
    record Answer(Map<String, Object> data) {}
}
