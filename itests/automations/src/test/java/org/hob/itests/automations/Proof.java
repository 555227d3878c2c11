package org.hob.itests.automations;

import java.util.ArrayList;
import java.util.List;

/** The lines of a proof: what happens, and below it, indented, all that is done because of that. */
final class Proof {

    private static final String NOTHING = "nothing";

    private Proof() {}

    /**
     * One thing that happens.
     *
     * @param text as {@code when binary_sensor.hall on}
     * @param deeds all that has to be done because of it, in order; none if nothing is said about it
     */
    record Line(String text, List<String> deeds) {

        /** Returns whether it is something that happens in the house, and not only a fact. */
        boolean isWhen() {
            return text.startsWith("when ");
        }

        /** Returns whether something has to be so, or to be done. */
        boolean isDemanding() {
            return text.startsWith("is ") || !deeds.isEmpty();
        }
    }

    static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        List<String> deeds = new ArrayList<>();
        for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
            if (line.startsWith("  ")) {
                if (!line.strip().equals(NOTHING)) deeds.add(line.strip());
                continue;
            }
            deeds = new ArrayList<>();
            lines.add(new Line(line.strip(), deeds));
        }
        return lines;
    }
}
