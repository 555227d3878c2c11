package org.hob.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hob.action.ActionSchema;
import org.hob.entity.Recall;
import org.hob.state.State;

/**
 * Everything of which nobody says how it is brought back: it is turned on and off, with what the state says that {@code turn_on} takes.
 *
 * @param domain its domain
 * @param actions what the entity takes now
 */
record OnOffRecall(String domain, List<ActionSchema> actions) implements Recall {

    static boolean isOn(Wanted wanted) {
        return switch (wanted.state()) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("state: " + wanted.state() + " (expected: on or off)");
        };
    }

    @Override
    public List<Step> steps(Wanted wanted, State now) {
        var name = domain + (isOn(wanted) ? ".turn_on" : ".turn_off");
        var schema =
                actions.stream().filter(action -> action.name().equals(name)).findFirst();
        if (schema.isEmpty())
            throw new IllegalArgumentException("entity_id: " + wanted.id() + " (expected: one that can " + name + ')');
        if (now.is(wanted.state()) && wanted.attributes().isEmpty()) return List.of();
        var fields =
                schema.get().fields().stream().map(ActionSchema.Field::name).collect(Collectors.toSet());
        return List.of(new Step(name, said(wanted, fields)));
    }

    private static LinkedHashMap<String, Object> said(Wanted wanted, Set<String> fields) {
        var data = new LinkedHashMap<>(wanted.data());
        data.putAll(wanted.attributes());
        data.keySet().retainAll(fields);
        return data;
    }
}
