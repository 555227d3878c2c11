package org.hob.automation.trigger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.automation.Trigger;
import org.hob.automation.language.Value;
import org.hob.automation.language.Wanted;
import org.hob.event.Context;
import org.hob.event.Event;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** {@code trigger: event}: an event is fired, with some data, because of something. */
@Callback
public final class EventTrigger implements Trigger<EventTrigger.Options> {

    private static final String STATE_CHANGED = "state_changed";
    private static final Set<String> STARTS = Set.of("homeassistant_start", "homeassistant_started");

    /** What it listens to. */
    public record Options(
            List<Value> eventType,
            @Nullable Value eventData,
            @Nullable Value context) {

        public Options {
            if (eventType.isEmpty()) {
                throw new IllegalArgumentException("event_type: missing (expected: a name or more)");
            }
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        var data = options.eventData == null ? null : options.eventData.of(start.variables());
        var context = options.context == null ? null : options.context.of(start.variables());
        for (var type : options.eventType) {
            var name = String.valueOf(type.of(start.variables()));
            home.events().on(name, Listener.callback(event -> heard(event, data, context, start)));
            if (STARTS.contains(name) && isNothing(data) && isNothing(context)) {
                home.events().on(HouseTrigger.STARTED, Listener.callback(_ -> started(name, home, start)));
            }
        }
    }

    private static boolean isNothing(@Nullable Object wanted) {
        return wanted == null || (wanted instanceof Map<?, ?> parts && parts.isEmpty());
    }

    /** The start is an event of Home Assistant's, too; of Hob's it is heard once automations are armed. */
    private static void started(String name, Home home, Fire start) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("event_type", name);
        event.put("data", Map.of());
        event.put("origin", "LOCAL");
        event.put("time_fired", home.now());
        event.put("context", home.context());
        start.fire(Triggering.by("event", "event '" + name + "'").with("event", event));
    }

    private static void heard(
            Event<Map<String, Object>> event, @Nullable Object data, @Nullable Object context, Fire start) {
        var said = event.type().equals(STATE_CHANGED) ? stateChanged(event.payload()) : event.payload();
        if (!fits(data, said) || !fits(context, event.context())) return;
        start.fire(Triggering.by("event", "event '" + event.type() + "'").with("event", values(event, said)));
    }

    private static Map<String, @Nullable Object> values(Event<?> event, Map<String, ? extends @Nullable Object> data) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("event_type", event.type());
        values.put("data", data);
        values.put("origin", event.origin().name());
        values.put("time_fired", event.time());
        values.put("context", event.context());
        return values;
    }

    /** Returns the data as Home Assistant names it. */
    private static Map<String, @Nullable Object> stateChanged(Map<String, Object> payload) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("entity_id", String.valueOf(payload.get("id")));
        data.put("old_state", payload.get("before") instanceof State before ? before : null);
        data.put("new_state", payload.get("now") instanceof State now ? now : null);
        return data;
    }

    /** Returns whether all that is wanted is there: of maps their keys, at any depth, and else the same value. */
    private static boolean fits(@Nullable Object wanted, @Nullable Object found) {
        if (!(wanted instanceof Map<?, ?> keys)) return wanted == null || Wanted.isSame(wanted, found);
        if (!(found instanceof Map<?, ?> values)) return false;
        for (var each : keys.entrySet()) {
            if (!values.containsKey(each.getKey()) || !same(each.getValue(), values.get(each.getKey()))) return false;
        }
        return true;
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object found) {
        return wanted instanceof Map<?, ?> ? fits(wanted, found) : Wanted.isSame(wanted, found);
    }

    /** Returns whether it was because of that: each part is one value, or one of a list. */
    private static boolean fits(@Nullable Object wanted, Context context) {
        if (!(wanted instanceof Map<?, ?> parts)) return true;
        return isOne(parts.get("id"), Optional.of(context.id()))
                && isOne(parts.get("parent_id"), context.parent())
                && isOne(parts.get("user_id"), context.user());
    }

    private static boolean isOne(@Nullable Object wanted, Optional<String> found) {
        if (wanted == null) return true;
        return found.isPresent()
                && (wanted instanceof List<?> many ? many.contains(found.get()) : wanted.equals(found.get()));
    }
}
