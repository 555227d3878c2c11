package org.hob.template.python;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hob.event.Context;
import org.hob.state.State;

/** What templates read of a state, and of a context, by Home Assistant's names. */
public final class StateMethods {

    static final Table<State> STATE = new Table<State>()
            .read("entity_id", state -> state.id().toString())
            .read("state", State::value)
            .read("domain", state -> state.id().domain())
            .read("object_id", state -> state.id().object())
            .read("name", StateMethods::name)
            .read("attributes", StateMethods::attributes)
            .read("last_changed", state -> DateTime.of(state.changed(), ZoneOffset.UTC))
            .read("last_updated", state -> DateTime.of(state.updated(), ZoneOffset.UTC))
            .read("last_reported", state -> DateTime.of(state.reported(), ZoneOffset.UTC))
            .read(
                    "last_updated_timestamp",
                    state -> TimeMethods.timestamp(DateTime.of(state.updated(), ZoneOffset.UTC), ZoneOffset.UTC))
            .read("context", State::context)
            .read("state_with_unit", state -> text(state, true));

    static final Table<Context> CONTEXT = new Table<Context>()
            .read("id", Context::id)
            .read("parent_id", context -> Given.of(context.parent()))
            .read("user_id", context -> Given.of(context.user()));

    private StateMethods() {}

    private static Object name(State state) {
        var name = Given.of(state.attributes().get("friendly_name"));
        return Truth.of(name) ? name : state.id().object().replace('_', ' ');
    }

    /** Returns the attribute; colours are tuples, as in Home Assistant. Null if there is none. */
    public static Object attribute(State state, String name, Object otherwise) {
        var attributes = state.attributes();
        var value = attributes.get(name);
        if (value == null && !attributes.containsKey(name)) return otherwise;
        return form(name, value);
    }

    private static Object form(String name, @org.jspecify.annotations.Nullable Object value) {
        return name.endsWith("_color") && value instanceof List<?> list ? Tuple.of(list) : Given.of(value);
    }

    private static Object attributes(State state) {
        var attributes = state.attributes();
        boolean colored = false;
        for (var entry : attributes.entrySet())
            colored |= entry.getKey().endsWith("_color") && entry.getValue() instanceof List;
        if (!colored) return attributes;
        Map<Object, Object> all = new LinkedHashMap<>();
        attributes.forEach((name, value) -> all.put(name, form(name, value)));
        return all;
    }

    /** Returns the state's text, with its unit if that is wanted and there is one. */
    public static String text(State state, boolean withUnit) {
        var unit = withUnit ? Given.of(state.attributes().get("unit_of_measurement")) : None.NONE;
        return Truth.of(unit) ? state.value() + ' ' + Repr.text(unit) : state.value();
    }

    static String repr(State state) {
        String attributes = state.attributes().entrySet().stream()
                .map(entry -> entry.getKey() + '=' + Repr.text(form(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(", "));
        return "<template TemplateState(<state " + state.id() + '=' + state.value()
                + (attributes.isEmpty() ? "" : "; " + attributes) + " @ "
                + DateTime.of(state.changed(), ZoneOffset.UTC).iso('T') + ">)>";
    }
}
