package org.hob.itests.behaviours;

import java.util.regex.Pattern;

/**
 * One line of the catalogue: what a test of Home Assistant's asks for, and what became of it here.
 *
 * @param group the group it is listed in, {@code -} if in none
 * @param file the test's file
 * @param test its name; a {@code *} at the end stands for all that begin so
 * @param mark {@code covered}, {@code open[: why]} or {@code not applicable: why}
 */
record Behaviour(String group, String file, String test, String mark) {

    private static final Pattern LINE =
            Pattern.compile("(\\d+|-) \\| (\\S+\\.py): (test_\\w+\\*?) \\| (covered|open(: .+)?|not applicable: .+)");

    static Behaviour parse(String line) {
        var parts = LINE.matcher(line);
        if (parts.matches()) return new Behaviour(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
        throw new IllegalArgumentException("behaviours.txt: " + line
                + " (expected: group | file: test | covered, open[: why] or not applicable: why)");
    }

    boolean is(Mirror mirror) {
        if (!file.equals(mirror.file())) return false;
        return test.endsWith("*")
                ? mirror.test().startsWith(test.substring(0, test.length() - 1))
                : mirror.test().equals(test);
    }

    boolean isMarked(String how) {
        return mark.startsWith(how);
    }

    @Override
    public String toString() {
        return file + ": " + test;
    }
}
