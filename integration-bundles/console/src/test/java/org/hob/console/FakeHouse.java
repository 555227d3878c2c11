package org.hob.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.Actions;
import org.hob.action.Target;
import org.hob.home.Home;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.States;

/** A house of states that a test sets and actions whose end a test decides. */
public final class FakeHouse {

    /** What it was asked. */
    record Call(String name, Map<String, ?> data, Target target) {}

    /** Answers a call. */
    interface Answer {
        Task<Map<String, Object>> to(Call call);
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<EntityId, State> states = new ConcurrentHashMap<>();
    private final Map<EntityId, List<ActionSchema>> schemas = new ConcurrentHashMap<>();
    volatile Instant now = FakeState.NINE;
    private volatile Answer answer = _ -> FakeTask.done(Map.of());

    FakeHouse with(State state, ActionSchema... actions) {
        schemas.put(state.id(), List.of(actions));
        states.put(state.id(), state);
        return this;
    }

    void without(String id) {
        states.remove(EntityId.of(id));
    }

    void answers(Answer with) {
        answer = with;
    }

    Home home() {
        return Partly.of(Home.class, new Rooms());
    }

    /** The part of a home that the console uses. */
    public final class Rooms {
        public States states() {
            return Partly.of(States.class, new Shown());
        }

        public Actions actions() {
            return Partly.of(Actions.class, new Asked());
        }

        public Instant now() {
            return now;
        }
    }

    /** The part of the states that the console uses. */
    public final class Shown {
        public Stream<State> all() {
            return new ArrayList<>(states.values()).stream();
        }
    }

    /** The part of the actions that the console uses. */
    public final class Asked {
        public List<ActionSchema> of(EntityId id) {
            return schemas.getOrDefault(id, List.of());
        }

        public Task<Map<String, Object>> call(String name, Map<String, ?> data, Target target) {
            for (EntityId id : target.entities()) {
                if (!states.containsKey(id))
                    throw new ActionException.Invalid("entity_id", id, "an entity of this house");
            }
            Call call = new Call(name, data, target);
            calls.add(call);
            return answer.to(call);
        }
    }
}
