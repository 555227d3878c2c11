package org.hob.itests.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Files of a section with three entries each, of which the middle one is broken in one line, by what people do. */
final class BrokenFiles {

    /** The kinds of section, and of what domain their entries are. */
    static final Map<String, String> KINDS = Map.of(
            "automation", "automation",
            "script", "script",
            "scene", "scene",
            "group", "group",
            "template", "sensor",
            "input_number", "input_number",
            "schedule", "schedule",
            "timer", "timer");

    private static final Map<String, UnaryOperator<String>> WAYS = ways();

    private BrokenFiles() {}

    /**
     * One of them.
     *
     * @param name of the file, without its end
     * @param kind of section
     * @param what how it is broken, and the line as it is now
     * @param line the line that is broken
     * @param from the first line of its entry
     * @param to the last one
     */
    record Broken(String name, String kind, String what, int line, int from, int to, String text) {

        /** Returns the entities beside it. Whose first line is broken may become a part of what stands before. */
        List<String> neighbours() {
            var domain = KINDS.get(kind);
            var number = name.substring(1);
            var after = domain + ".after_" + number;
            return line == from ? List.of(after) : List.of(domain + ".before_" + number, after);
        }
    }

    private static Map<String, UnaryOperator<String>> ways() {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("tab", line -> "\t" + line);
        ways.put("colon left out", line -> line.replaceFirst(":", ""));
        ways.put("space left out", line -> line.replaceFirst(": ", ":"));
        ways.put("quote opened", line -> line.replaceFirst(": (?=[^\"'])", ": \""));
        ways.put("quote not closed", line -> line.replaceFirst("[\"']$", ""));
        ways.put("further in", line -> " " + line);
        ways.put("further out", line -> line.replaceFirst("^ ", ""));
        ways.put("template without quotes", line -> line.replaceFirst(": .*", ": {{ states('a.b') }}"));
        ways.put("malformed template", line -> line.replaceFirst(": .*", ": \"{{ one + }}\""));
        ways.put("second colon", line -> line.replaceFirst("$", ": more"));
        ways.put("list not closed", line -> line.replaceFirst(": .*", ": [one, two"));
        ways.put("mapping not closed", line -> line.replaceFirst(": .*", ": {one: 1"));
        ways.put("at sign", line -> line.replaceFirst(": .*", ": @one"));
        ways.put("asterisk", line -> line.replaceFirst(": .*", ": *one"));
        ways.put("unknown tag", line -> line.replaceFirst(": .*", ": !one two"));
        ways.put("missing file", line -> line.replaceFirst(": .*", ": !include one.yaml"));
        ways.put("missing secret", line -> line.replaceFirst(": .*", ": !secret one"));
        ways.put("misspelt key", line -> line.replaceFirst("([a-z_]{3,}):", "$1x:"));
        ways.put("other type", line -> line.replaceFirst(": .*", ": {one: {two: 3}}"));
        ways.put("nonsense", line -> line.replaceFirst(": .*", ": \"some nonsense\""));
        ways.put("key twice", line -> line.replaceFirst("([a-z_]+): (.*)", "{$1: 1, $1: 2}"));
        return ways;
    }

    /** Returns all of them; some ways to break a line leave it right. */
    static List<Broken> all() throws IOException {
        var all = new ArrayList<Broken>();
        for (var kind : KINDS.keySet().stream().sorted().toList()) {
            var good = good(kind).lines().toList();
            int from = first("iddle", good, 0);
            int to = first("fter", good, from);
            for (var way : WAYS.entrySet()) {
                for (int n = from; n < to; n++) {
                    var line = way.getValue().apply(good.get(n));
                    if (line.equals(good.get(n))) continue;
                    var lines = new ArrayList<>(good);
                    lines.set(n, line);
                    var name = "b" + all.size();
                    var text = String.join("\n", lines).replaceAll("N\\b", String.valueOf(all.size())) + '\n';
                    all.add(new Broken(name, kind, way.getKey() + ": " + line, n + 1, from + 1, to, text));
                }
            }
        }
        return all;
    }

    /**
     * One that was written by hand.
     *
     * @param told what is to be said of it, line by line: where, which keys, what, and what was expected; an element of a section is {@code [*]}
     */
    record ByHand(String name, List<String> told, String text) {}

    /** Returns those that were written by hand: {@code > } begins a line that is to be told, the rest is the file. */
    static List<ByHand> byHand() throws IOException {
        var all = new ArrayList<ByHand>();
        for (var block : read("/broken/by-hand.txt").split("---\n", -1)) {
            var told = block.lines().filter(line -> line.startsWith("> ")).map(line -> line.substring(2));
            var text = block.lines().filter(line -> !line.startsWith("> ")).collect(Collectors.joining("\n", "", "\n"));
            all.add(new ByHand("h" + all.size(), told.toList(), text));
        }
        return all;
    }

    private static int first(String part, List<String> lines, int from) {
        int n = from;
        while (!lines.get(n).contains(part)) n++;
        return n;
    }

    private static String good(String kind) throws IOException {
        return read("/broken/" + kind + ".yaml");
    }

    private static String read(String name) throws IOException {
        try (InputStream text = BrokenFiles.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
