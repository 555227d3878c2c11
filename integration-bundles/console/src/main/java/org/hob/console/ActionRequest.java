package org.hob.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hob.action.Target;
import org.hob.state.EntityId;

/**
 * What somebody outside asks the house to do: {@code {"action": "light.turn_on", "target": {"entity_id": ["light.kitchen"]}, "data": {…}}}.
 *
 * @param action its name
 * @param target whom it is for
 * @param data what it takes, to be checked by the house
 */
record ActionRequest(String action, Target target, Map<String, Object> data) {

    private static final Set<String> KEYS = Set.of("action", "target", "data");
    private static final Set<String> TARGETS = Set.of("entity_id", "device_id", "area_id", "floor_id", "label_id");

    /**
     * Reads and checks the form.
     *
     * @throws Refused naming what is wrong and what is expected
     */
    static ActionRequest read(byte[] body) {
        Map<String, Object> request = JsonReader.object(body, "{\"action\": \"light.turn_on\"}");
        onlyKnown("", request, KEYS);
        if (!(request.get("action") instanceof String action) || action.isBlank()) {
            throw wrong("action", request.getOrDefault("action", "missing"), "a name, as light.turn_on");
        }
        return new ActionRequest(action, target(object(request, "target")), object(request, "data"));
    }

    private static Target target(Map<String, Object> target) {
        onlyKnown("target.", target, TARGETS);
        Set<EntityId> entities =
                texts(target, "entity_id").stream().map(ActionRequest::entity).collect(Collectors.toUnmodifiableSet());
        return new Target(
                entities,
                texts(target, "device_id"),
                texts(target, "area_id"),
                texts(target, "floor_id"),
                texts(target, "label_id"));
    }

    private static EntityId entity(String text) {
        try {
            return EntityId.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong("entity_id", text, "domain.object_id, as light.kitchen");
        }
    }

    private static Set<String> texts(Map<String, Object> target, String key) {
        Object value = target.getOrDefault(key, List.of());
        if (value instanceof String one) return Set.of(one);
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
        }
        throw wrong(key, value, "a text or a list of texts");
    }

    @SuppressWarnings("unchecked") // the reader makes no other maps
    private static Map<String, Object> object(Map<String, Object> request, String key) {
        Object value = request.getOrDefault(key, Map.of());
        if (value instanceof Map<?, ?>) return (Map<String, Object>) value;
        throw wrong(key, value, "an object, as {}");
    }

    private static void onlyKnown(String path, Map<String, Object> object, Set<String> known) {
        for (String key : object.keySet()) {
            if (!known.contains(key)) {
                throw wrong(path + key, "unknown", String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private static Refused wrong(String field, Object value, String expected) {
        return new Refused(Refused.BAD_REQUEST, field, value, expected);
    }
}
