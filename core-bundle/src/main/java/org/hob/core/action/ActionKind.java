package org.hob.core.action;

import java.util.Map;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;

/** What the table has to know of a kind of action. */
public interface ActionKind {

    /** Returns its name, as {@code light.turn_on}. */
    String name();

    /** Returns its record. */
    Class<? extends Action> type();

    /** Returns what it is called and what it takes. */
    ActionSchema schema();

    /**
     * Returns the action that data stands for.
     *
     * @throws ActionException.Invalid naming key, value and expectation
     */
    Action parse(Map<String, ?> data);

    /** Returns what that answer says. */
    Map<String, Object> answer(Record given);
}
