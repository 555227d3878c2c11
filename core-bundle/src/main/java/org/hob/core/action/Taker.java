package org.hob.core.action;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.event.Context;
import org.hob.job.Task;
import org.hob.state.EntityId;

/** An entity as the table sees it. */
public interface Taker {

    EntityId id();

    /** Returns the ids of its device; none if it has none. */
    Set<String> devices();

    /** Returns who does what it does not do itself; nobody, unless it is a group. */
    Collection<EntityId> members();

    /** Asks it what it has to say, if it is one that is asked; ends when it has answered. Turn: never waits. */
    Task<?> refresh();

    /** Returns the actions it takes. */
    List<ActionSchema> takes();

    /** Returns whether it takes that action. */
    boolean does(Action action);

    /**
     * Throws if it does not take that action.
     *
     * @throws ActionException.Unsupported if not
     */
    void check(Action action);

    /** Does it by the kind of its method; the result is its answer, or null. Turn: never waits. */
    Task<?> take(Action action, Context because);
}
