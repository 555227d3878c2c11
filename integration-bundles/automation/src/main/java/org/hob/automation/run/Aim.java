package org.hob.automation.run;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.action.ActionSchema;
import org.hob.action.Target;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call is for, in Home Assistant's forms: keys of the target or of the data; one, several with commas, a list, {@code all}; a group stands for who is in
 * it. Who is not there, or of another kind than the action, is named in the log and left out.
 */
final class Aim {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");
    private static final String ENTITIES = "entity_id";
    private static final List<String> KEYS = List.of(ENTITIES, "device_id", "area_id", "floor_id", "label_id");

    private final Home home;
    private final String action;
    private final String domain;
    private final Set<EntityId> entities = new LinkedHashSet<>();
    private Map<String, Set<String>> wider = Map.of();
    private @Nullable List<String> words;
    private boolean isSaid;
    private boolean isGiven;

    Aim(Home home, String action) {
        this.home = home;
        this.action = action;
        int dot = action.indexOf('.');
        domain = dot < 0 ? action : action.substring(0, dot);
    }

    /** Takes the keys of a target out of the data. */
    void take(Map<String, @Nullable Object> data) {
        if (data.isEmpty()) return;
        for (var key : KEYS) if (data.containsKey(key)) add(key, data.remove(key));
    }

    /** Gives who was named to the data of an action of which they are fields, as of one that is for many kinds of entity. */
    void give(Map<String, @Nullable Object> data) {
        var schema = isEmpty() ? null : home.actions().find(action).orElse(null);
        if (schema == null) return;
        if (!entities.isEmpty()) give(schema, data, ENTITIES, words());
        wider.forEach((key, those) -> give(schema, data, key, List.copyOf(those)));
    }

    private void give(ActionSchema schema, Map<String, @Nullable Object> data, String key, List<String> those) {
        if (!schema.takes(key)) return;
        data.put(key, those);
        isGiven = true;
    }

    void add(@Nullable Object target) {
        if (target == null) return;
        if (!(target instanceof Map<?, ?> keys)) {
            throw new IllegalArgumentException("target: " + target + " (expected: entity_id, device_id, area_id …)");
        }
        keys.forEach((key, value) -> add(String.valueOf(key), value));
    }

    void add(String key, @Nullable Object value) {
        if (value == null) return;
        isSaid = true;
        if (!KEYS.contains(key))
            throw new IllegalArgumentException("target: " + key + " (expected: one of " + KEYS + ')');
        var texts = texts(value);
        if (key.equals(ENTITIES)) texts.forEach(this::addEntity);
        else if (!texts.isEmpty()) addWider(key, texts);
    }

    private void addWider(String key, List<String> texts) {
        if (wider.isEmpty()) wider = new LinkedHashMap<>();
        wider.computeIfAbsent(key, _ -> new LinkedHashSet<>()).addAll(texts);
    }

    private static List<String> texts(Object value) {
        if (value instanceof String one && one.indexOf(',') < 0)
            return one.isBlank() ? List.of() : List.of(one.strip());
        var texts = new ArrayList<String>();
        if (value instanceof Collection<?> many) {
            for (var one : many) if (one != null) texts.addAll(texts(one));
        } else {
            for (var part : String.valueOf(value).split(",", -1)) if (!part.isBlank()) texts.add(part.strip());
        }
        return texts;
    }

    private void addEntity(String text) {
        if (text.equals("all")) {
            home.states().of(domain).map(State::id).forEach(entities::add);
            return;
        }
        if (text.equals("none")) return;
        var id = EntityId.of(text);
        var state = home.states().get(id).orElse(null);
        if (state == null) {
            LOG.log(Level.WARNING, action + ": " + id + " (expected: an entity of this house); it is left out");
        } else if (id.domain().equals("group")
                && state.attributes().get("entity_id") instanceof Collection<?> members) {
            members.forEach(member -> addEntity(String.valueOf(member)));
        } else if (!id.domain().equals(domain) && isOfADomain()) {
            LOG.log(Level.WARNING, action + ": " + id + " (expected: a " + domain + "); it is left out");
        } else {
            entities.add(id);
        }
    }

    /** Returns whether the action is one of a kind of entity, and not of all. */
    private boolean isOfADomain() {
        return home.states().of(domain).findAny().isPresent();
    }

    /** Returns whether somebody was named, and none of them is left. */
    boolean isAtNobody() {
        return isSaid && isEmpty();
    }

    private boolean isEmpty() {
        return entities.isEmpty() && wider.isEmpty();
    }

    Target target() {
        if (isGiven || isEmpty()) return Target.NONE;
        return new Target(entities, of("device_id"), of("area_id"), of("floor_id"), of("label_id"));
    }

    private Set<String> of(String key) {
        return wider.getOrDefault(key, Set.of());
    }

    /** Returns the entities in words, for a trace. */
    List<String> words() {
        var known = words;
        if (known == null)
            words = known = entities.stream().map(EntityId::toString).toList();
        return known;
    }
}
