package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.+?) *$", Pattern.MULTILINE);
    private static final Pattern TABLE = Pattern.compile("(?:^\\|.*\\n)+", Pattern.MULTILINE);
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CODE_BLOCK = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);

    /** A command of ours, such as itests/run, or one of the assembled program, such as bin/hob. */
    private static final Pattern COMMAND =
            Pattern.compile("(?<![\\w./-])(?:itests|distribution|\\.ci)/[a-z][\\w./-]*[\\w-]");

    /** Where an error, or a comment, sends its reader: docs/threads.md#waiting. */
    private static final Pattern REFERENCE = Pattern.compile("\\b(docs/[\\w/-]+\\.md)#([\\w-]+)");

    private final List<Path> documents = Project.files(file -> file.toString().endsWith(".md"));

    @Test
    void links_leadSomewhere() {
        List<String> broken = documents.stream()
                .flatMap(document -> links(document)
                        .filter(link -> !leadsSomewhere(document, link))
                        .map(link -> Project.name(document) + ": " + link))
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void references_leadSomewhere() {
        List<String> anchors = Project.productSources().stream()
                .flatMap(source -> REFERENCE.matcher(source.text()).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(anchors).contains("docs/threads.md#waiting", "docs/threads.md#condemned");
        assertThat(anchors)
                .allMatch(anchor -> leadsSomewhere(Project.ROOT.resolve("README.md"), anchor), "leads somewhere");
    }

    @Test
    void commands_exist() {
        List<String> missing = documents.stream()
                .filter(document -> !Project.name(document).equals("CHANGELOG.md"))
                .flatMap(document -> COMMAND.matcher(Project.read(document))
                        .results()
                        .map(MatchResult::group)
                        .filter(command -> !command.contains("/target/"))
                        .filter(command -> !Files.exists(Project.ROOT.resolve(command)))
                        .map(command -> Project.name(document) + ": " + command))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void readme_namesEveryFolder() throws IOException {
        Path readme = Project.ROOT.resolve("README.md");
        try (Stream<Path> top = Files.list(Project.ROOT)) {
            List<String> folders = top.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("target"))
                    .map(name -> name + "/")
                    .toList();
            assertThat(Project.read(readme)).contains(folders).contains("distribution/run", "itests/run");
        }
    }

    /** A cell too many is not shown, and a row that was pasted into another is read by nobody. */
    @Test
    void tables_haveTheSameCellsInEachRow() {
        List<String> broken = documents.stream()
                .flatMap(document -> TABLE.matcher(prose(document))
                        .results()
                        .flatMap(table -> oddRows(table.group()))
                        .map(row -> Project.name(document) + ": " + row))
                .toList();
        assertThat(broken).isEmpty();
    }

    private static Stream<String> oddRows(String table) {
        long expected = cells(table.lines().findFirst().orElseThrow());
        return table.lines().filter(row -> cells(row) != expected);
    }

    private static long cells(String row) {
        return CELL_END.matcher(row).results().count();
    }

    private static Stream<String> links(Path document) {
        return LINK.matcher(prose(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"));
    }

    private static boolean leadsSomewhere(Path from, String link) {
        String[] parts = link.split("#", 2);
        Path to = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        if (!Files.exists(to)) return false;
        return parts.length == 1 || anchors(to).contains(parts[1]);
    }

    /** Returns the anchors of the headings, as they are made where such files are shown. */
    private static Set<String> anchors(Path document) {
        return HEADING.matcher(prose(document))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String prose(Path document) {
        return CODE_BLOCK.matcher(Project.read(document)).replaceAll("");
    }
}
