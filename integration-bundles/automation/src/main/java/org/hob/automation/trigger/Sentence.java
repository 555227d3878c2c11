package org.hob.automation.trigger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence as people write it for a machine: {@code turn [the] (light|lamp) {where} on}. What is in brackets may be left out, one of what is in parentheses is
 * said, what is in braces is anything.
 */
public final class Sentence {

    private static final Pattern PUNCTUATION = Pattern.compile("[.。,，?¿？؟!！;；:]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> slots = new ArrayList<>();
    private final Pattern pattern;

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if brackets are missing
     */
    public Sentence(String text) {
        pattern = Pattern.compile(expression(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String expression(String text) {
        var expression = new StringBuilder("\\s*");
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '[', '(' -> {
                    depth++;
                    expression.append("(?:");
                }
                case ']' -> {
                    depth--;
                    expression.append(")?\\s*");
                }
                case ')' -> {
                    depth--;
                    expression.append(')');
                }
                case '|' -> expression.append('|');
                case '{' -> {
                    int end = text.indexOf('}', at);
                    if (end < 0) throw malformed(text);
                    slots.add(text.substring(at + 1, end).strip());
                    expression.append("(.+?)");
                    at = end;
                }
                case ' ' -> expression.append("\\s*");
                default -> expression.append(Pattern.quote(String.valueOf(sign)));
            }
            if (depth < 0) throw malformed(text);
        }
        if (depth > 0) throw malformed(text);
        return expression.append("\\s*").toString();
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("command: " + text + " (expected: a sentence with all its brackets)");
    }

    /** Returns what stands for its braces, if that is the sentence. */
    Optional<Map<String, String>> match(String said) {
        var plain = SPACE.matcher(PUNCTUATION.matcher(said).replaceAll(""))
                .replaceAll(" ")
                .strip();
        var match = pattern.matcher(plain.toLowerCase(Locale.ROOT));
        if (!match.matches()) return Optional.empty();
        var found = new LinkedHashMap<String, String>();
        for (int n = 0; n < slots.size(); n++) {
            found.put(
                    slots.get(n),
                    plain.substring(match.start(n + 1), match.end(n + 1)).strip());
        }
        return Optional.of(found);
    }
}
