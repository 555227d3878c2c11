package org.hob.template.house;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.template.jinja.Bindable;
import org.hob.template.jinja.Preparable;
import org.hob.template.jinja.Run;
import org.hob.template.python.Callable;
import org.hob.template.python.Meter;
import org.hob.template.python.None;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Signature;
import org.hob.template.python.Sized;
import org.hob.template.python.StateMethods;
import org.hob.template.python.Thing;
import org.hob.template.python.Truth;
import org.jspecify.annotations.Nullable;

/** The word {@code states}: the text of a state when it is called, and all states by their domains and names. */
final class AllStates implements Bindable, Preparable {

    private static final Signature SIGNATURE = Signature.of("entity_id, rounded=?, with_unit=False");

    @Override
    public Object in(Run run) {
        return new Here((HouseRun) run);
    }

    @Override
    public boolean isSame(Object value) {
        return value instanceof Here;
    }

    @Override
    public String name() {
        return "states";
    }

    @Override
    public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
        var bound = SIGNATURE.bind("states", positional, named);
        var state = StateWords.state((HouseRun) meter, bound[0]);
        return state == null ? State.UNKNOWN : text(state, bound[2]);
    }

    /** How many digits count is not known yet: a rounded state is as it is. */
    private static String text(State state, Object withUnit) {
        return StateMethods.text(state, Truth.of(withUnit));
    }

    @Override
    public @Nullable Prepared prepare(List<Object> arguments) {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof String text)) return null;
        var id = StateWords.id(text);
        if (id == null) return run -> State.UNKNOWN;
        return run -> {
            var state = ((HouseRun) run).state(id);
            return state == null ? State.UNKNOWN : state.value();
        };
    }

    /** The same in one rendering. */
    private final class Here implements Thing, Callable, Iterable<Object>, Sized {

        private final HouseRun run;

        Here(HouseRun run) {
            this.run = run;
        }

        @Override
        public String kind() {
            return "AllStates";
        }

        @Override
        public String name() {
            return "states";
        }

        @Override
        public Object call(Meter meter, Object[] positional, Map<String, Object> named) {
            return AllStates.this.call(meter, positional, named);
        }

        @Override
        public Object attribute(Meter meter, String name) {
            if (name.indexOf('.') >= 0) return StateWords.existing(run, name);
            if (!EntityId.isDomain(name)) throw Raised.of(Raised.Kind.RUNTIME, "Invalid domain name " + Repr.of(name));
            return new OfDomain(run, name);
        }

        @Override
        public Iterator<Object> iterator() {
            if (run.recording() != null) run.recording().all();
            return inOrder(run, run.house().states());
        }

        @Override
        public int size() {
            if (run.recording() != null) run.recording().countedAll();
            return (int) run.house().states().count();
        }

        @Override
        public String toString() {
            return "<template AllStates>";
        }
    }

    private static Iterator<Object> inOrder(HouseRun run, Stream<State> states) {
        return states.sorted(Comparator.comparing(State::id))
                .map(state -> {
                    run.charge(8);
                    return (Object) state;
                })
                .toList()
                .iterator();
    }

    /** The states of one domain. */
    private record OfDomain(HouseRun run, String domain) implements Thing, Iterable<Object>, Sized {

        @Override
        public String kind() {
            return "DomainStates";
        }

        @Override
        public Object attribute(Meter meter, String name) {
            return StateWords.existing(run, domain + '.' + name);
        }

        @Override
        public Iterator<Object> iterator() {
            if (run.recording() != null) run.recording().domain(domain);
            return inOrder(run, run.house().states(domain));
        }

        @Override
        public int size() {
            if (run.recording() != null) run.recording().countedDomain(domain);
            return (int) run.house().states(domain).count();
        }

        @Override
        public String toString() {
            return "<template DomainStates(" + Repr.of(domain) + ")>";
        }
    }

    /** Returns a state, or None. */
    static Object orNone(@Nullable State state) {
        return state == null ? None.NONE : state;
    }
}
