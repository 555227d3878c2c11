package org.hob.itests.gremlins.conductor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hob.guard.Culprit;
import org.hob.guard.Harm;
import org.hob.guard.Outcome;

/**
 * What the guard knows of one gremlin's bundle.
 *
 * @param culprits its places
 * @param named whether one of them is a line of its own
 * @param outcome the hardest that became of it; empty if nothing did
 */
record Evidence(List<Culprit> culprits, boolean named, String outcome) {

    private static final Pattern LINE = Pattern.compile("\\(([^:()]+):(-?\\d+)\\)");

    static Evidence of(House house, Order order) {
        var culprits = house.culprits().stream()
                .filter(culprit -> culprit.bundle().startsWith(order.bundle()))
                .toList();
        boolean keptOut =
                house.quarantined().stream().anyMatch(kept -> kept.bundle().startsWith(order.bundle()));
        var outcome = Stream.concat(
                        culprits.stream().map(Culprit::outcome),
                        keptOut ? Stream.of(Outcome.QUARANTINED) : Stream.empty())
                .max(Comparator.naturalOrder())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return new Evidence(culprits, culprits.stream().anyMatch(culprit -> isOwn(culprit, order)), outcome);
    }

    private static boolean isOwn(Culprit culprit, Order order) {
        // What hangs in a hook hangs in a line that all of those share.
        if (culprit.harm() == Harm.ACTIVATION) return true;
        var line = LINE.matcher(culprit.place());
        boolean found = line.find();
        return order.lines().stream()
                .anyMatch(lines -> lines.file().endsWith("/")
                        ? isOfLibrary(culprit.place(), lines.file())
                        : found
                                && lines.file().equals(line.group(1))
                                && Integer.parseInt(line.group(2)) >= lines.first()
                                && Integer.parseInt(line.group(2)) <= lines.last());
    }

    /** Returns whether what was thrown came from a line of its own. */
    static boolean isOwn(Throwable thrown, Order order) {
        for (var frame : thrown.getStackTrace()) {
            for (var lines : order.lines()) {
                if (lines.file().equals(frame.getFileName())
                        && frame.getLineNumber() >= lines.first()
                        && frame.getLineNumber() <= lines.last()) return true;
            }
        }
        return false;
    }

    /** A library's classes are named without their package, and have lines of their own. */
    private static boolean isOfLibrary(String place, String folder) {
        return place.contains(folder) || place.contains("DB.") || place.contains("JDBC");
    }

    List<String> inWords() {
        return culprits.stream()
                .map(culprit -> "%s %s%s %s x%d"
                        .formatted(
                                culprit.harm(),
                                culprit.place(),
                                culprit.called().isEmpty() ? "" : " calls " + culprit.called(),
                                culprit.outcome(),
                                culprit.count()))
                .toList();
    }
}
