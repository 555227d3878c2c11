package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long the files are, for everybody to see. */
class FileSizeTest {

    private static final int LONG = 350;
    private static final Pattern REASON = Pattern.compile("^// Longer than 350 lines: \\S+.*", Pattern.MULTILINE);
    private static final int NEAR_THE_TOP = 2_000;

    private final List<SourceFile> sources = Project.sources();

    @Test
    void longFiles_giveAReason() {
        assertThat(sources)
                .filteredOn(file -> size(file) > LONG)
                .filteredOn(file ->
                        !REASON.matcher(file.text().substring(0, NEAR_THE_TOP)).find())
                .extracting(SourceFile::name)
                .as("a line comment near the top: // Longer than 350 lines: <reason>")
                .isEmpty();
    }

    @Test
    void sizes_areReported() {
        Map<String, List<SourceFile>> modules = sources.stream()
                .collect(Collectors.groupingBy(FileSizeTest::moduleOf, TreeMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder();
        row(table, "lines of Java", "files", "total", "median", "p90", "largest", "");
        modules.forEach((module, files) -> report(table, module, files));
        report(table, "all", sources);
        System.out.println(table);
        assertThat(modules).isNotEmpty();
    }

    private static void report(StringBuilder table, String name, List<SourceFile> files) {
        List<Integer> sizes = files.stream().map(FileSizeTest::size).sorted().toList();
        SourceFile largest = files.stream()
                .filter(file -> size(file) == sizes.getLast())
                .findFirst()
                .orElseThrow();
        int total = sizes.stream().mapToInt(Integer::intValue).sum();
        row(
                table,
                name,
                files.size(),
                total,
                sizes.get(sizes.size() / 2),
                sizes.get(sizes.size() * 9 / 10),
                sizes.getLast(),
                largest.path().getFileName());
    }

    private static void row(StringBuilder table, Object... cells) {
        table.append("%-42s %6s %7s %7s %5s %8s  %s%n".formatted(cells));
    }

    /** Returns the module and whether it is for tests, such as {@code core-bundle (test)}. */
    private static String moduleOf(SourceFile file) {
        String name = file.name();
        int end = name.indexOf("/src/");
        if (end < 0) return "other";
        boolean test = name.toLowerCase(Locale.ROOT).startsWith("/src/test/", end);
        return name.substring(0, end) + (test ? " (test)" : "");
    }

    private static int size(SourceFile file) {
        return file.lines().size();
    }
}
