package org.hob.testkit;

import java.util.ArrayList;
import java.util.List;

/** Two texts, line by line: what is missing in the second, and what is in it instead. */
final class Difference {

    private Difference() {}

    /** Returns all lines, with {@code -} before those that are missing and {@code +} before those that are not expected. */
    static String of(List<String> expected, List<String> found) {
        int[][] common = common(expected, found);
        var lines = new ArrayList<String>();
        int e = 0;
        int f = 0;
        while (e < expected.size() || f < found.size()) {
            if (e < expected.size() && f < found.size() && expected.get(e).equals(found.get(f))) {
                lines.add("  " + expected.get(e++));
                f++;
            } else if (f == found.size() || (e < expected.size() && common[e + 1][f] >= common[e][f + 1])) {
                lines.add("- " + expected.get(e++));
            } else {
                lines.add("+ " + found.get(f++));
            }
        }
        return String.join("\n", lines);
    }

    /** Returns how many lines have in common what is left of both from there on. */
    private static int[][] common(List<String> expected, List<String> found) {
        var length = new int[expected.size() + 1][found.size() + 1];
        for (int e = expected.size() - 1; e >= 0; e--) {
            for (int f = found.size() - 1; f >= 0; f--) {
                length[e][f] = expected.get(e).equals(found.get(f))
                        ? length[e + 1][f + 1] + 1
                        : Math.max(length[e + 1][f], length[e][f + 1]);
            }
        }
        return length;
    }
}
