package org.hob.template.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.template.jinja.Preparable;
import org.hob.template.jinja.Words;
import org.hob.template.python.Builtin;
import org.hob.template.python.Compare;
import org.hob.template.python.Given;
import org.hob.template.python.Iterate;
import org.hob.template.python.Kinds;
import org.hob.template.python.Meter;
import org.hob.template.python.None;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.StateMethods;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;
import org.jspecify.annotations.Nullable;

/** Home Assistant's words for states. */
final class StateWords {

    private StateWords() {}

    static void addTo(Words words) {
        words.global("states", new AllStates())
                .filter(
                        "states",
                        "entity_id, rounded=?, with_unit=False",
                        (run, a) -> new AllStates().call(run, a, Map.of()))
                .global("is_state", new Asking("is_state", "entity_id, state", StateWords::isState))
                .test("is_state", "entity_id, state", (run, a) -> isState(state((HouseRun) run, a[0]), a))
                .global("state_attr", new Asking("state_attr", "entity_id, name", StateWords::attribute))
                .filter("state_attr", "entity_id, name", (run, a) -> attribute(state((HouseRun) run, a[0]), a))
                .global("is_state_attr", new Asking("is_state_attr", "entity_id, name, value", StateWords::isAttribute))
                .test(
                        "is_state_attr",
                        "entity_id, name, value",
                        (run, a) -> isAttribute(state((HouseRun) run, a[0]), a))
                .global("has_value", new Asking("has_value", "entity_id", (state, a) -> hasValue(state)))
                .filter("has_value", "entity_id", (run, a) -> hasValue(state((HouseRun) run, a[0])))
                .test("has_value", "entity_id", (run, a) -> hasValue(state((HouseRun) run, a[0])))
                .both("expand", "*entities", (run, a) -> expanded((HouseRun) run, (Tuple) a[0]));
    }

    /** A function that asks for the state of its first argument; one that is always the same is read once. */
    private static final class Asking implements Preparable {

        private final Builtin usual;
        private final BiFunction<@Nullable State, Object[], Object> body;

        Asking(String name, String parameters, BiFunction<@Nullable State, Object[], Object> body) {
            this.body = body;
            usual = Words.function(name, parameters, (run, a) -> body.apply(state((HouseRun) run, a[0]), a));
        }

        @Override
        public String name() {
            return usual.name();
        }

        @Override
        public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
            return usual.call(meter, positional, named);
        }

        @Override
        public @Nullable Prepared prepare(List<Object> arguments) {
            var id = arguments.isEmpty() ? null : arguments.getFirst() instanceof String text ? id(text) : null;
            if (id == null) return null;
            Object[] bound;
            try {
                bound = usual.signature().bind(usual.name(), arguments.toArray(), Map.of());
            } catch (Raised atRuntime) {
                return null;
            }
            return run -> body.apply(((HouseRun) run).state(id), bound);
        }
    }

    /** Returns the id that a text is, null if it is none. */
    static @Nullable EntityId id(String text) {
        try {
            return EntityId.of(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Returns the state of the entity of that id, null if there is none. */
    static @Nullable State state(HouseRun run, Object entity) {
        if (!Kinds.isText(entity)) {
            if (entity instanceof Undefined undefined) throw undefined.failure();
            if (entity instanceof State state) return state;
            throw Raised.type(Repr.of(Kinds.name(entity)) + " is no entity id");
        }
        var id = id(entity.toString());
        return id == null ? null : run.state(id);
    }

    /** Returns the state of that entity or None; a malformed id is refused. */
    static Object existing(HouseRun run, String text) {
        var id = id(text);
        if (id == null) throw Raised.of(Raised.Kind.RUNTIME, "Invalid entity ID " + Repr.of(text));
        return AllStates.orNone(run.state(id));
    }

    private static Object isState(@Nullable State state, Object[] a) {
        if (state == null) return false;
        if (a[1] instanceof String text) return state.is(text);
        if (!Kinds.isList(a[1])) return Compare.equal(state.value(), a[1]);
        return Compare.contains(a[1], state.value());
    }

    private static Object attribute(@Nullable State state, Object[] a) {
        return state == null ? None.NONE : StateMethods.attribute(state, name(a[1]), None.NONE);
    }

    private static String name(Object name) {
        if (name instanceof Undefined undefined) throw undefined.failure();
        return Repr.text(name);
    }

    private static Object isAttribute(@Nullable State state, Object[] a) {
        if (state == null) return false;
        var missing = new Object[0];
        var value = StateMethods.attribute(state, name(a[1]), missing);
        return value != missing && Compare.equal(value, a[2]);
    }

    private static Object hasValue(@Nullable State state) {
        return state != null && state.isKnown();
    }

    /** Returns the entities that are meant: those of groups and zones in their place. */
    static List<Object> expanded(HouseRun run, Tuple entities) {
        var search = new ArrayDeque<Object>(entities);
        Set<EntityId> opened = new HashSet<>();
        Map<EntityId, Object> found = new LinkedHashMap<>();
        while (!search.isEmpty()) {
            run.charge(8);
            var next = Objects.requireNonNull(search.pollLast());
            State state;
            if (next instanceof String text) state = state(run, text);
            else if (next instanceof State given) state = given;
            else {
                if (Iterate.isPossible(next)) search.addAll(Iterate.list(next));
                continue;
            }
            if (state == null || !opened.add(state.id())) continue;
            if (run.recording() != null) run.recording().entity(state.id());
            String within = switch (state.id().domain()) {
                case "group" -> "entity_id";
                case "zone" -> "persons";
                default -> "";
            };
            if (within.isEmpty()) found.put(state.id(), state);
            else if (state.attributes().get(within) instanceof Iterable<?> members)
                members.forEach(member -> search.add(Given.of(member)));
        }
        return new ArrayList<>(found.values());
    }
}
