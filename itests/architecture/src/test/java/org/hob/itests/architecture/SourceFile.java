package org.hob.itests.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Java file.
 *
 * @param path where it is
 * @param text what it says
 */
record SourceFile(Path path, String text) {

    static SourceFile read(Path path) {
        return new SourceFile(path, Project.read(path));
    }

    /** Returns whether it ends up in a bundle or in the program; all else is for tests. */
    boolean isProduct() {
        return name().contains("/src/main/") && !name().startsWith("itests/");
    }

    String name() {
        return Project.name(path);
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** Returns the places, as file and line, where the pattern is found. */
    Stream<String> places(Pattern pattern) {
        return places(pattern, _ -> true);
    }

    /** Returns the places, as file and line, where the pattern is found and the place is wanted. */
    Stream<String> places(Pattern pattern, Predicate<MatchResult> wanted) {
        return pattern.matcher(text)
                .results()
                .filter(wanted)
                .map(found -> name() + ":" + lineOf(found.start()) + ": "
                        + found.group().strip());
    }

    /** Returns the number of the line that a position is in. */
    int lineOf(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
