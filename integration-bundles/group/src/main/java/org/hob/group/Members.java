package org.hob.group;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.Target;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.hob.state.State;

/**
 * Who belongs to a group, how they are, and what is asked of them.
 *
 * @param home ends with the group
 * @param ids in order
 * @param all whether all of them have to be on, or known, for the group to be
 */
record Members(Home home, List<EntityId> ids, boolean all) {

    /** How a group stands whose members are on and off. */
    enum Standing {
        /** None of them can be reached. */
        GONE,
        UNKNOWN,
        OFF,
        ON
    }

    /** Runs the job now, and whenever one of them changes. */
    void follow(Job look) throws Exception {
        home.states().on(ids, Listener.callback(_ -> look.run()));
        look.run();
    }

    /** Returns how those are that there are. */
    List<State> states() {
        return ids.stream().flatMap(id -> home.states().get(id).stream()).toList();
    }

    /** Returns whether one of them passes, or all do. */
    boolean pass(Collection<State> states, Predicate<State> test) {
        return all ? states.stream().allMatch(test) : states.stream().anyMatch(test);
    }

    /** Returns whether none of them can be reached. */
    static boolean areGone(Collection<State> states) {
        return states.stream().allMatch(state -> state.is(State.UNAVAILABLE));
    }

    /** Returns how the group stands if its members do so. */
    Standing standing(Collection<State> states) {
        if (areGone(states)) return Standing.GONE;
        if (!pass(states, State::isKnown)) return Standing.UNKNOWN;
        return pass(states, state -> state.is("on")) ? Standing.ON : Standing.OFF;
    }

    /** Returns the attribute of a group that says who belongs to it. */
    Map<String, Object> more() {
        var more = new LinkedHashMap<String, Object>();
        more.put("entity_id", ids.stream().map(EntityId::toString).toList());
        return more;
    }

    /** Asks those that there are, and waits for all. */
    void ask(Action action) {
        var there = states().stream().map(State::id).toArray(EntityId[]::new);
        if (there.length == 0) throw new ActionException.Invalid("entity_id", ids, "entities of this house");
        Task<?> task = home.actions().call(action, Target.of(there));
        task.await();
    }
}
