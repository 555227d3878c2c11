package org.hob.itests.behaviours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The list of what Home Assistant's tests ask for, with what became of each.
 *
 * @param sections what is in each section, in the order of the file
 */
record Catalogue(Map<String, List<Behaviour>> sections) {

    static Catalogue read() {
        try (var in = Catalogue.class.getResourceAsStream("/behaviours.txt")) {
            if (in == null) throw new AssertionError("behaviours.txt: missing (expected: among the resources)");
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Catalogue parse(String text) {
        var sections = new LinkedHashMap<String, List<Behaviour>>();
        List<Behaviour> section = new ArrayList<>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("## ")) {
                section = new ArrayList<>();
                sections.put(line.substring(3), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(Behaviour.parse(line));
            }
        }
        return new Catalogue(sections);
    }

    Stream<Behaviour> all() {
        return sections.values().stream().flatMap(List::stream);
    }

    /** Returns the mirrors of tests that are not listed, or that cannot be mirrored as the list says. */
    List<String> strangers(List<Mirror> mirrors) {
        return mirrors.stream()
                .filter(mirror -> all().noneMatch(each -> each.is(mirror) && !each.isMarked("not applicable")))
                .map(Mirror::toString)
                .toList();
    }

    /** Returns what is listed as covered, and mirrored nowhere. */
    List<String> lost(List<Mirror> mirrors) {
        return all().filter(each -> each.isMarked("covered"))
                .filter(each -> mirrors.stream().noneMatch(each::is))
                .map(Behaviour::toString)
                .toList();
    }

    /** Returns what is listed as open, and mirrored. */
    List<String> closed(List<Mirror> mirrors) {
        return all().filter(each -> each.isMarked("open"))
                .filter(each -> mirrors.stream().anyMatch(each::is))
                .map(Behaviour::toString)
                .toList();
    }

    /** Returns a line of counts for each section, then all that is not covered, with its reason. */
    String report() {
        var text = new StringBuilder("covered  not applicable  open\n");
        sections.forEach((name, items) -> text.append(String.format(
                "%7d  %14d  %4d  %s%n", count(items, "covered"), count(items, "not"), count(items, "open"), name)));
        var every = all().toList();
        text.append(String.format(
                "%7d  %14d  %4d  all%n", count(every, "covered"), count(every, "not"), count(every, "open")));
        sections.forEach((name, items) -> {
            text.append('\n').append(name).append('\n');
            items.stream()
                    .filter(each -> !each.isMarked("covered"))
                    .forEach(each -> text.append("  ")
                            .append(each)
                            .append(": ")
                            .append(each.mark())
                            .append('\n'));
        });
        return text.toString();
    }

    private static long count(List<Behaviour> items, String mark) {
        return items.stream().filter(each -> each.isMarked(mark)).count();
    }
}
