package org.hob.itests.automations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of {@code docs/published-automations.md}, made of the publications themselves. */
final class Table {

    private static final Pattern TRIGGER = Pattern.compile("(?:platform|trigger): (\\w+)");
    private static final Pattern CONDITION = Pattern.compile("condition: (\\w+)|- (and|or|not):");
    private static final Pattern STEP = Pattern.compile("(?m)^[\\s-]*(\\w+):");
    private static final Set<String> TRIGGERS = Set.of(
            "conversation",
            "event",
            "homeassistant",
            "mqtt",
            "numeric_state",
            "persistent_notification",
            "state",
            "sun",
            "tag",
            "template",
            "time",
            "time_pattern",
            "webhook",
            "zone");
    private static final Set<String> STEPS = Set.of(
            "choose",
            "continue_on_error",
            "delay",
            "if",
            "parallel",
            "repeat",
            "response_variable",
            "scene",
            "service_template",
            "set_conversation_response",
            "stop",
            "variables",
            "wait_for_trigger",
            "wait_template",
            "use_blueprint",
            "data_template",
            "trigger_variables");

    private Table() {}

    /** Returns a line for each of those publications. */
    static String of(List<Publication> publications) {
        return publications.stream().map(Table::line).collect(Collectors.joining("\n"));
    }

    private static String line(Publication one) {
        var first = one.waitsFor().orElse(String.valueOf(one.number()));
        return "| " + String.join(" | ", first, one.title(), one.published(), language(one), one.checked()) + " |";
    }

    private static String language(Publication of) {
        var text = String.join("\n", of.files().values());
        var triggers = found(TRIGGER, text);
        triggers.retainAll(TRIGGERS);
        var conditions = found(CONDITION, text);
        conditions.remove("template");
        if (text.contains("condition: template") || text.contains("- \"{{") || text.contains("condition: \"{{")) {
            conditions.add("template");
        }
        var steps = found(STEP, text);
        steps.retainAll(STEPS);
        return Stream.of(said("", triggers), said("if ", conditions), said("", steps))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String said(String begin, Set<String> words) {
        return words.isEmpty() ? "" : begin + String.join(", ", words);
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new LinkedHashSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int n = 1; n <= matcher.groupCount(); n++) if (matcher.group(n) != null) found.add(matcher.group(n));
        }
        return found;
    }
}
