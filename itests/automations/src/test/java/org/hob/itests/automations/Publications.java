package org.hob.itests.automations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All publications, read from {@code published/*.txt}. One begins with {@code ==== title}, followed by {@code published:}, {@code checked:} and perhaps
 * {@code waits:}; each of its files with {@code == name}, its proof with {@code == proof}.
 */
final class Publications {

    private static final List<String> THEMES = List.of(
            "light",
            "time",
            "presence",
            "helpers",
            "alerts",
            "messages",
            "scenes",
            "language",
            "scripts",
            "styles",
            "blueprints",
            "waiting");

    private final List<Publication> all = new ArrayList<>();
    private int counted;

    private Publications() {}

    static List<Publication> read() throws IOException {
        var publications = new Publications();
        for (var theme : THEMES) publications.read(theme);
        return List.copyOf(publications.all);
    }

    private void read(String theme) throws IOException {
        try (var in = Publications.class.getResourceAsStream("/published/" + theme + ".txt")) {
            if (in == null)
                throw new IOException("published/" + theme + ".txt: not there (expected: a file of publications)");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var parts = text.split("(?m)^==== ", -1);
            for (int n = 1; n < parts.length; n++) all.add(publication(theme, parts[n]));
        }
    }

    private Publication publication(String theme, String text) {
        var sections = text.split("(?m)^== ", -1);
        var head = sections[0].lines().toList();
        var said = said(head.subList(1, head.size()), theme + ": " + head.getFirst());
        var files = new LinkedHashMap<String, String>();
        for (int n = 1; n < sections.length; n++) {
            int end = sections[n].indexOf('\n');
            files.put(sections[n].substring(0, end).strip(), sections[n].substring(end + 1));
        }
        var proof = files.remove("proof");
        if (proof == null) throw new IllegalArgumentException(theme + ": " + head.getFirst() + ": no proof");
        var waits = Optional.ofNullable(said.get("waits"));
        return new Publication(
                theme,
                waits.isPresent() ? 0 : ++counted,
                head.getFirst().strip(),
                need(said, "published", head.getFirst()),
                need(said, "checked", head.getFirst()),
                waits,
                files,
                Proof.lines(proof));
    }

    private static String need(Map<String, String> said, String key, String title) {
        var value = said.get(key);
        if (value == null) throw new IllegalArgumentException(title + ": no " + key + ": (expected: a line of that)");
        return value;
    }

    private static Map<String, String> said(List<String> lines, String title) {
        var said = new LinkedHashMap<String, String>();
        for (var line : lines) {
            if (line.isBlank()) continue;
            int colon = line.indexOf(": ");
            if (colon < 0) throw new IllegalArgumentException(title + ": " + line + " (expected: key: words)");
            said.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
        return said;
    }
}
