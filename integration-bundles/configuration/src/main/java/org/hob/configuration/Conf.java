package org.hob.configuration;

import java.util.Map;

/** What a file says: keys in the order of the file, and the line of each. Values are strings, numbers, booleans, and arrays of one of them. */
record Conf(Map<String, Object> values, Map<String, Integer> lines) {

    int line(String key) {
        return lines.getOrDefault(key, 1);
    }
}
