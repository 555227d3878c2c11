package org.hob.mqtt.discovery;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.mqtt.Message;
import org.hob.mqtt.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was announced, all its keys in their long form and all its topics complete.
 *
 * @param component what kind of thing it is
 * @param id which one, on its topic
 * @param keys what is said of it; empty if it is to go
 */
record Announcement(String component, String id, Map<String, @Nullable Object> keys) {

    private static final Set<String> SHARED = Set.of(
            "device",
            "origin",
            "availability",
            "availability_mode",
            "availability_template",
            "availability_topic",
            "command_topic",
            "encoding",
            "payload_available",
            "payload_not_available",
            "qos",
            "state_topic");

    /** Returns whether the thing is to go. */
    boolean isRemoval() {
        return keys.isEmpty();
    }

    /** Reads what was said on that topic. */
    static List<Announcement> read(ConfigTopic topic, Message message) throws BadPayload {
        var keys = Abbreviations.expand(object(message));
        return topic.isDevice()
                ? device(topic, keys)
                : List.of(new Announcement(topic.component(), topic.id(), single(keys)));
    }

    private static Map<String, @Nullable Object> single(Map<String, @Nullable Object> keys) throws BadPayload {
        if (Boolean.TRUE.equals(keys.get("migrate_discovery"))) return Map.of();
        if (keys.isEmpty()) throw new BadPayload("payload", "{}", "what is announced, or nothing at all");
        return Topic.complete(keys, keys.get(Topic.BASE));
    }

    private static Map<?, ?> object(Message message) throws BadPayload {
        if (message.size() > Json.LONGEST)
            throw new BadPayload("payload", message.size() + " bytes", "at most " + Json.LONGEST);
        String text;
        try {
            text = message.text(StandardCharsets.UTF_8);
        } catch (CharacterCodingException not) {
            throw new BadPayload("payload", message.text(), "text in UTF-8");
        }
        try {
            if (Json.read(text) instanceof Map<?, ?> object) return object;
        } catch (Json.Malformed malformed) {
            throw new BadPayload("payload", text, "JSON; " + malformed.getMessage());
        }
        throw new BadPayload("payload", text, "a JSON object");
    }

    private static List<Announcement> device(ConfigTopic topic, Map<String, @Nullable Object> keys) throws BadPayload {
        if (!(keys.get("device") instanceof Map<?, ?>)) throw new BadPayload("device", keys.get("device"), "an object");
        if (!(keys.get("origin") instanceof Map<?, ?> origin) || !(origin.get("name") instanceof String)) {
            throw new BadPayload("origin", keys.get("origin"), "an object with a name");
        }
        if (!(keys.get("components") instanceof Map<?, ?> components)) {
            throw new BadPayload("components", keys.get("components"), "an object of components");
        }
        var announcements = new ArrayList<Announcement>();
        for (var component : components.entrySet()) {
            announcements.add(component(topic, keys, String.valueOf(component.getKey()), component.getValue()));
        }
        return announcements;
    }

    private static Announcement component(
            ConfigTopic topic, Map<String, @Nullable Object> shared, String name, @Nullable Object value)
            throws BadPayload {
        String path = "components." + name;
        if (!(value instanceof Map<?, ?> raw)) throw new BadPayload(path, value, "an object");
        var own = Abbreviations.expand(raw);
        if (!(own.get("platform") instanceof String platform) || !platform.matches("\\w+")) {
            throw new BadPayload(path + ".platform", own.get("platform"), "a kind of component, as sensor");
        }
        String id = topic.id() + ' ' + name;
        if (own.size() == 1) return new Announcement(platform, id, Map.of());
        var all = new LinkedHashMap<String, @Nullable Object>();
        shared.forEach((key, common) -> {
            if (SHARED.contains(key)) all.put(key, common);
        });
        all.putAll(own);
        return new Announcement(
                platform, id, Topic.complete(all, own.getOrDefault(Topic.BASE, shared.get(Topic.BASE))));
    }
}
