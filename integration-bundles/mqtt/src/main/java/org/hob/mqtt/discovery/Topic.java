package org.hob.mqtt.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Completes topics: {@code ~} at the start or the end of one stands for the announcement's base. */
final class Topic {

    static final String BASE = "~";

    private Topic() {}

    static Map<String, @Nullable Object> complete(Map<String, @Nullable Object> keys, @Nullable Object base)
            throws BadPayload {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(keys);
        complete.remove(BASE);
        var availability = items(keys.get("availability"));
        if (availability != null) complete.put("availability", availability);
        if (base == null) return complete;
        if (!(base instanceof String text)) throw new BadPayload(BASE, base, "a text");
        complete.replaceAll((key, value) -> key.endsWith("topic") ? complete(value, text) : value);
        if (availability != null)
            availability.forEach(
                    item -> item.replaceAll((key, value) -> key.equals("topic") ? complete(value, text) : value));
        return complete;
    }

    /** Returns the entries of a list, or the single one, with long keys; null if it is neither. */
    private static @Nullable List<Map<String, @Nullable Object>> items(@Nullable Object list) {
        if (list instanceof Map<?, ?> one) return List.of(Abbreviations.expandItem(one));
        if (!(list instanceof List<?> many) || !many.stream().allMatch(item -> item instanceof Map<?, ?>)) return null;
        return many.stream()
                .map(item -> Abbreviations.expandItem((Map<?, ?>) item))
                .toList();
    }

    private static @Nullable Object complete(@Nullable Object topic, String base) {
        if (!(topic instanceof String text) || text.isEmpty()) return topic;
        String start = text.startsWith(BASE) ? base + text.substring(1) : text;
        return start.endsWith(BASE) ? start.substring(0, start.length() - 1) + base : start;
    }
}
