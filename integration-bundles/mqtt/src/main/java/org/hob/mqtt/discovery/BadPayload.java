package org.hob.mqtt.discovery;

import org.jspecify.annotations.Nullable;

/** What was announced or said is wrong: {@code key: value (expected: …)}. */
final class BadPayload extends Exception {

    private static final int LONGEST = 60;

    private final String kind;

    BadPayload(String key, @Nullable Object value, String expected) {
        super(key + ": " + shown(value) + " (expected: " + expected + ')');
        kind = key + " (expected: " + expected + ')';
    }

    /** Returns what kind of problem it is, whatever the value. */
    String kind() {
        return kind;
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof String ? '"' + value.toString() + '"' : String.valueOf(value);
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + '…';
    }
}
