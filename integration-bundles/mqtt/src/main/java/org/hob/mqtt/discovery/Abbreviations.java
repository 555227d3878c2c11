package org.hob.mqtt.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The short forms of keys, as Home Assistant has them; they follow no rule, so they stand in a table beside this class. */
final class Abbreviations {

    private static final Map<String, Map<String, String>> TABLES = read();

    private Abbreviations() {}

    private static Map<String, Map<String, String>> read() {
        var tables = new HashMap<String, Map<String, String>>();
        Map<String, String> table = new HashMap<>();
        for (String line : text().lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList()) {
            if (line.startsWith("[")) {
                table = new HashMap<>();
                tables.put(line.substring(1, line.length() - 1), table);
            } else {
                int space = line.indexOf(' ');
                table.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return Map.copyOf(tables);
    }

    private static String text() {
        try (var file = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
            if (file == null) throw new IllegalStateException("abbreviations.txt is not in the bundle");
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the announcement with long keys, and with those of its device and its origin. */
    static Map<String, @Nullable Object> expand(Map<?, ?> announcement) {
        var keys = expand(announcement, "announcement");
        for (String part : new String[] {"device", "origin"}) {
            if (keys.get(part) instanceof Map<?, ?> map) keys.put(part, expand(map, part));
        }
        return keys;
    }

    /** Returns one entry of a list, such as {@code availability}, with long keys. */
    static Map<String, @Nullable Object> expandItem(Map<?, ?> item) {
        return expand(item, "announcement");
    }

    /** Returns how many there are. */
    static int count() {
        return TABLES.values().stream().mapToInt(Map::size).sum();
    }

    private static Map<String, @Nullable Object> expand(Map<?, ?> of, String table) {
        var keys = new LinkedHashMap<String, @Nullable Object>();
        var names = TABLES.getOrDefault(table, Map.of());
        of.forEach((key, value) -> keys.put(names.getOrDefault(key, String.valueOf(key)), value));
        return keys;
    }
}
