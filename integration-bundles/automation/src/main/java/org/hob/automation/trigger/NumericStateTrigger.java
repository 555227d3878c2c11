package org.hob.automation.trigger;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.automation.Trigger;
import org.hob.automation.judge.Range;
import org.hob.automation.judge.UndecidedException;
import org.hob.automation.language.Bound;
import org.hob.automation.language.Span;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.yaml.Key;
import org.jspecify.annotations.Nullable;

/** {@code trigger: numeric_state}: a number comes to be within bounds, having been outside. */
@Callback
public final class NumericStateTrigger implements Trigger<NumericStateTrigger.Options> {

    private static final System.Logger LOG = System.getLogger(NumericStateTrigger.class.getName());

    /** What it watches for. */
    public record Options(
            List<EntityId> entityId,
            @Nullable Bound above,
            @Nullable Bound below,
            @Nullable String attribute,
            @Nullable Template valueTemplate,

            @Key("for") @Nullable Span held) {

        public Options {
            if (entityId.isEmpty()) {
                throw new IllegalArgumentException("entity_id: missing (expected: an entity or more)");
            }
            if (above == null && below == null) {
                throw new IllegalArgumentException("above: missing (expected: above or below, or both)");
            }
            if (above instanceof Bound.Fixed(double least)
                    && below instanceof Bound.Fixed(double most)
                    && least >= most) {
                throw new IllegalArgumentException("above: " + least + " (expected: less than below, " + most + ')');
            }
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        var watch = new Watch(options, home, start);
        watch.begin();
        home.states().on(options.entityId, Listener.callback(watch::changed));
    }

    /** One armed trigger. */
    private static final class Watch {

        private final Options options;
        private final Home home;
        private final Fire start;
        private final Range range;
        private final Holding holding;
        private final Set<EntityId> outside = new HashSet<>();

        Watch(Options options, Home home, Fire start) {
            this.options = options;
            this.home = home;
            this.start = start;
            range = new Range(options.above, options.below, options.attribute, options.valueTemplate);
            holding = new Holding(home);
        }

        /** Each entity that is outside now may come in; one that is not there has to show itself outside first. */
        void begin() {
            for (var id : options.entityId) {
                home.states().get(id).filter(state -> !isWithin(id, state)).ifPresent(_ -> outside.add(id));
            }
        }

        void changed(StateChanged change) {
            if (options.held != null) holding.changed(change);
            var id = change.id();
            var now = change.now().orElse(null);
            if (now == null) return;
            try {
                if (!range.holds(home, now, id, variables(id))) outside.add(id);
                else if (outside.remove(id)) comesIn(change);
            } catch (UndecidedException | TemplateException unknown) {
                LOG.log(Level.WARNING, "trigger " + unknown.getMessage());
            }
        }

        private boolean isWithin(EntityId id, State state) {
            try {
                return range.holds(home, state, id, variables(id));
            } catch (UndecidedException | TemplateException unknown) {
                LOG.log(Level.WARNING, "trigger " + unknown.getMessage());
                return true;
            }
        }

        private boolean isStillWithin(EntityId id, @Nullable State state) {
            try {
                return state != null && range.holds(home, state, id, variables(id));
            } catch (UndecidedException | TemplateException unknown) {
                return false;
            }
        }

        private void comesIn(StateChanged change) {
            var id = change.id();
            if (options.held == null) {
                fire(change, null);
                return;
            }
            Holding.time(options.held, variables(id), "trigger numeric_state of " + id)
                    .ifPresent(time ->
                            holding.hold(id, time, state -> isStillWithin(id, state), () -> fire(change, time)));
        }

        private void fire(StateChanged change, @Nullable Duration held) {
            start.fire(Triggering.by("numeric_state", "numeric state of " + change.id())
                    .with("entity_id", change.id().toString())
                    .with("below", bound(options.below))
                    .with("above", bound(options.above))
                    .with("from_state", change.before().orElse(null))
                    .with("to_state", change.now().orElse(null))
                    .with("for", held));
        }

        private Map<String, @Nullable Object> variables(EntityId id) {
            if (options.valueTemplate == null && options.held == null) return Map.of();
            Map<String, @Nullable Object> variables = new HashMap<>(start.variables());
            variables.put(
                    "trigger",
                    Triggering.by("numeric_state", "numeric state of " + id)
                            .with("entity_id", id.toString())
                            .with("below", bound(options.below))
                            .with("above", bound(options.above))
                            .with("attribute", options.attribute));
            return variables;
        }

        private static @Nullable Object bound(@Nullable Bound bound) {
            return switch (bound) {
                case null -> null;
                case Bound.Fixed(double number) -> number;
                case Bound.OfEntity(var id) -> id.toString();
            };
        }
    }
}
