package org.hob.automation.trigger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hob.automation.Trigger;
import org.hob.automation.language.Span;
import org.hob.automation.language.Wanted;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.yaml.Key;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Sequence;
import org.jspecify.annotations.Nullable;

/** {@code trigger: state}: an entity has another state, or an attribute another value. */
@Callback
public final class StateTrigger implements Trigger<StateTrigger.Options> {

    /**
     * What it watches for. Of {@code from}, {@code to}, {@code not_from} and {@code not_to} it matters whether they are there at all: if none is, a change of
     * any attribute counts too.
     */
    public record Options(
            List<EntityId> entityId,
            @Nullable Node from,
            @Nullable Node notFrom,
            @Nullable Node to,
            @Nullable Node notTo,
            @Nullable String attribute,

            @Key("for") @Nullable Span held) {

        public Options {
            if (entityId.isEmpty()) {
                throw new IllegalArgumentException("entity_id: missing (expected: an entity or more)");
            }
            if ((from != null && notFrom != null) || (to != null && notTo != null)) {
                throw new IllegalArgumentException("from: and not_from, or to and not_to (expected: one of the two)");
            }
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        var watch = new Watch(options, home, start);
        if (options.entityId.size() == 1) {
            home.states().on(options.entityId.getFirst(), Listener.callback(watch::changed));
        } else {
            home.states().on(options.entityId, Listener.callback(watch::changed));
        }
    }

    /** Which values pass. */
    private record Values(boolean isAny, Set<String> texts, List<@Nullable Object> values, boolean isInverse) {

        static Values of(@Nullable Node only, @Nullable Node not) {
            if (only != null && !isNothing(only)) return read(only, false);
            if (not != null && !isNothing(not)) return read(not, true);
            return new Values(true, Set.of(), List.of(), false);
        }

        private static boolean isNothing(Node node) {
            return node instanceof Scalar scalar
                    && (scalar.isNull() || scalar.text().equals("*"));
        }

        private static Values read(Node node, boolean isInverse) {
            var all = node instanceof Sequence list ? list.nodes() : List.of(node);
            var texts = all.stream()
                    .filter(Scalar.class::isInstance)
                    .map(one -> ((Scalar) one).text())
                    .collect(Collectors.toUnmodifiableSet());
            var values = new java.util.ArrayList<@Nullable Object>();
            for (var one : all) values.add(one.plain());
            return new Values(false, texts, values, isInverse);
        }

        boolean pass(@Nullable Object value, boolean isAttribute) {
            if (isAny) return true;
            boolean isOne = isAttribute
                    ? values.stream().anyMatch(wanted -> Wanted.isSame(wanted, value))
                    : value != null && texts.contains(value);
            return isOne != isInverse;
        }
    }

    /** One armed trigger. */
    private static final class Watch {

        private final Options options;
        private final Fire start;
        private final Values from;
        private final Values to;
        private final boolean countsAll;
        private final Holding holding;

        Watch(Options options, Home home, Fire start) {
            this.options = options;
            this.start = start;
            from = Values.of(options.from, options.notFrom);
            to = Values.of(options.to, options.notTo);
            countsAll = options.from == null && options.notFrom == null && options.to == null && options.notTo == null;
            holding = new Holding(home);
        }

        void changed(StateChanged change) {
            if (options.held != null) holding.changed(change);
            var attribute = options.attribute;
            var before = value(change.before());
            var now = value(change.now());
            boolean isSame = Wanted.isSame(before, now);
            if (isSame && (attribute != null || !countsAll)) return;
            if (!from.pass(before, attribute != null) || !to.pass(now, attribute != null)) return;
            if (options.held == null) fire(change, null);
            else hold(change, options.held, before, now);
        }

        private @Nullable Object value(Optional<State> state) {
            if (state.isEmpty()) return null;
            return options.attribute == null
                    ? state.get().value()
                    : state.get().attributes().get(options.attribute);
        }

        private void hold(StateChanged change, Span held, @Nullable Object before, @Nullable Object now) {
            Map<String, @Nullable Object> variables = new HashMap<>(start.variables());
            variables.put("trigger", trigger(change, null));
            var time = Holding.time(held, variables, "trigger state of " + change.id());
            time.ifPresent(wanted -> holding.hold(
                    change.id(), wanted, state -> isStill(state, before, now), () -> fire(change, wanted)));
        }

        /** With {@code from} alone, any state counts that is not the one before. */
        private boolean isStill(@Nullable State state, @Nullable Object before, @Nullable Object now) {
            if (state == null) return false;
            var current = value(Optional.of(state));
            boolean isFromOnly = options.from != null && options.to == null;
            return isFromOnly ? !Wanted.isSame(current, before) : Wanted.isSame(current, now);
        }

        private void fire(StateChanged change, @Nullable Duration held) {
            start.fire(trigger(change, held));
        }

        private Triggering trigger(StateChanged change, @Nullable Duration held) {
            return Triggering.by("state", "state of " + change.id())
                    .with("entity_id", change.id().toString())
                    .with("from_state", change.before().orElse(null))
                    .with("to_state", change.now().orElse(null))
                    .with("for", held)
                    .with("attribute", options.attribute);
        }
    }
}
