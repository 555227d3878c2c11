package org.hob.core.home;

import java.util.List;
import java.util.stream.Stream;
import org.hob.core.action.ActionTable;
import org.hob.core.entity.EntityHost;
import org.hob.core.event.EventBus;
import org.hob.core.event.SignalBoard;
import org.hob.core.job.Loop;
import org.hob.core.state.StateTable;
import org.hob.core.storage.JsonStores;

/**
 * What belongs to everybody in the house.
 *
 * @param loop runs the jobs
 * @param bus tells what happens
 * @param signals tells who listens to what is not for everybody
 * @param states what is known
 * @param actions who does what
 * @param entities who is at home
 * @param where where it stands
 * @param doors opens homes for others of a bundle
 * @param stores what survives a restart
 */
record Household(
        Loop loop,
        EventBus bus,
        SignalBoard signals,
        StateTable states,
        ActionTable actions,
        EntityHost entities,
        Whereabouts where,
        Doors doors,
        JsonStores stores) {

    /** Opens homes. */
    interface Doors {

        /** Opens one for that owner of that one's bundle, which ends with it. */
        HomeScope open(HomeScope host, String owner);

        /** Is told that it has ended. */
        void closed(HomeScope guest);

        /** Returns whether the house has started. */
        boolean isStarted();
    }

    static Household on(Loop loop, Whereabouts where, Doors doors, JsonStores stores) {
        var bus = new EventBus(loop);
        var states = new StateTable(loop, bus);
        var actions = new ActionTable();
        return new Household(
                loop,
                bus,
                new SignalBoard(loop),
                states,
                actions,
                new EntityHost(loop, states, actions),
                where,
                doors,
                stores);
    }

    /** Returns what is there, in words. To be asked when the loop is still. */
    List<String> leftovers() {
        return Stream.of(
                        entities.ids().map(id -> "entity " + id),
                        states.ids().map(id -> "state of " + id),
                        actions.names().map(name -> "action " + name),
                        states.heardBy().map(listener -> "listener to states: " + listener),
                        bus.heardBy().map(listener -> "listener to events: " + listener))
                .<String>flatMap(each -> each)
                .sorted()
                .toList();
    }
}
