package org.hob.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A topic filter, checked once (MQTT 5.0, section 4.7).
 *
 * @param text as {@code zigbee2mqtt/+/availability}
 */
public record TopicFilter(String text) {

    /** What is expected of it, in words. */
    public static final String TOPIC = "a topic of 1–65535 bytes without +, # and U+0000";
    /** What is expected of it, in words. */
    public static final String FILTER =
            "a topic filter of 1–65535 bytes, + alone on its level, # alone on the last one";

    private static final int LONGEST = 65_535;

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException naming text and expectation
     */
    public TopicFilter {
        if (!isFilter(text))
            throw new IllegalArgumentException("topic filter: " + text + " (expected: " + FILTER + ')');
    }

    /** Returns whether the text is a topic filter. */
    public static boolean isFilter(String text) {
        return isSize(text) && text.indexOf('\0') < 0 && areLevels(text);
    }

    /** Returns whether the text is a topic that can be published to. */
    public static boolean isTopic(String text) {
        return isSize(text) && text.indexOf('+') < 0 && text.indexOf('#') < 0 && text.indexOf('\0') < 0;
    }

    private static boolean isSize(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.getBytes(UTF_8).length <= LONGEST;
    }

    private static boolean areLevels(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '+' && c != '#') continue;
            boolean startsLevel = at == 0 || text.charAt(at - 1) == '/';
            boolean isLast = at == text.length() - 1;
            boolean endsLevel = isLast || (c == '+' && text.charAt(at + 1) == '/');
            if (!startsLevel || !endsLevel) return false;
        }
        return true;
    }

    /** Returns whether it has no wildcard: it is one topic. */
    public boolean isExact() {
        return text.indexOf('+') < 0 && text.indexOf('#') < 0;
    }

    /** Returns whether it covers that topic; a wildcard at the start does not cover topics that begin with {@code $}. */
    public boolean matches(String topic) {
        if (topic.charAt(0) == '$' && text.charAt(0) != '$') return false;
        int f = 0;
        int t = 0;
        while (f < text.length()) {
            char c = text.charAt(f);
            if (c == '#') return true;
            if (c == '+') {
                while (t < topic.length() && topic.charAt(t) != '/') t++;
                f++;
            } else {
                if (t >= topic.length()) return c == '/' && text.startsWith("/#", f) && f + 2 == text.length();
                if (topic.charAt(t) != c) return false;
                t++;
                f++;
            }
        }
        return t == topic.length();
    }
}
