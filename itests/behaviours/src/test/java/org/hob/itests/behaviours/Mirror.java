package org.hob.itests.behaviours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line above a test of ours that says which test of Home Assistant's it mirrors.
 *
 * @param file the file of theirs
 * @param test the name of theirs
 * @param place our file
 */
record Mirror(String file, String test, Path place) {

    private static final Pattern LINE = Pattern.compile("// mirrors (\\S+?): (.+)");
    private static final Pattern TESTS = Pattern.compile("(^|.*/)src/test/java/.*\\.java");

    /** Returns those of all tests below that folder. */
    static List<Mirror> below(Path root) {
        var found = new ArrayList<Mirror>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> TESTS.matcher(root.relativize(file).toString()).matches())
                    .forEach(file -> read(root, file, found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void read(Path root, Path file, List<Mirror> found) {
        try {
            for (var line : Files.readAllLines(file)) {
                var said = LINE.matcher(line.strip());
                if (!said.matches()) continue;
                for (var test : said.group(2).split(",", -1)) {
                    found.add(new Mirror(said.group(1), test.strip(), root.relativize(file)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return file + ": " + test + " (" + place + ')';
    }
}
