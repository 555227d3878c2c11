package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Program;
import org.hob.itests.runtime.BrokenFiles.Broken;
import org.hob.itests.runtime.BrokenFiles.ByHand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** More than a thousand files, each broken in one line, in the program: what is wrong is told by file, line, key and expectation; what stands beside it lives. */
@TestMethodOrder(OrderAnnotation.class)
class BrokenFilesIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int AT_LEAST = 1_000;
    private static final Pattern MISTAKE =
            Pattern.compile("conf/packages/(\\w+)\\.yaml:(\\d+): (\\S+) (.*) \\(expected: (.+)\\)");

    private static List<Broken> files = List.of();
    private static List<ByHand> byHand = List.of();
    private static Hob hob;

    /** What was told of one file. */
    private record Told(int line, String keys, String what) {}

    @BeforeAll
    static void write() throws Exception {
        files = BrokenFiles.all();
        byHand = BrokenFiles.byHand();
        hob = Hob.empty();
        Files.createDirectories(hob.home("conf/packages"));
        hob.write("configuration.yaml", "homeassistant:\n  packages: !include_dir_named packages\n");
        for (Broken file : files) hob.write("packages/" + file.name() + ".yaml", file.text());
        for (ByHand file : byHand) hob.write("packages/" + file.name() + ".yaml", file.text());
    }

    @AfterAll
    static void stop() throws Exception {
        hob.close();
    }

    private static List<String> check() throws Exception {
        Map<String, String> environment = Map.of("HOB_HOME", hob.home("").toString(), "HOB_JAVA_OPTS", "");
        List<String> command = List.of(Hob.folder().resolve("bin/hob").toString(), "check");
        try (Program program = Program.start("hob check", hob.home(""), environment, command, _ -> {})) {
            assertThat(program.awaitExit(SOON)).isEqualTo(1);
            program.said().await("^conf/: \\d+ mistakes", SOON);
            return program.said().lines();
        }
    }

    private static Map<String, List<Told>> told(List<String> lines) {
        Map<String, List<Told>> told = new TreeMap<>();
        for (String line : lines) {
            var mistake = MISTAKE.matcher(line);
            if (!mistake.find()) continue;
            told.computeIfAbsent(mistake.group(1), _ -> new ArrayList<>())
                    .add(new Told(Integer.parseInt(mistake.group(2)), mistake.group(3), line));
        }
        return told;
    }

    /** All packages make one list of a section, so that the index says nothing here. */
    private static String withoutIndex(String file, String line) {
        return line.substring(("conf/packages/" + file + ".yaml:").length())
                .replaceFirst("^(\\d+: [a-z_]+)\\[\\d+]", "$1[*]");
    }

    private static Set<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                names.add(folder.relativize(file) + " " + Files.getLastModifiedTime(file));
            }
            return names;
        }
    }

    @Test
    @Order(1)
    void check_tellsAllOfThem_andChangesNothing() throws Exception {
        Set<String> before = filesOf(hob.home(""));
        List<String> lines = check();
        assertThat(filesOf(hob.home(""))).isEqualTo(before);
        assertThat(lines).filteredOn(line -> !MISTAKE.matcher(line).matches()).hasSize(1);

        Map<String, List<Told>> told = told(lines);
        for (Broken file : files) {
            for (Told one : told.getOrDefault(file.name(), List.of())) {
                assertThat(one.line()).as(file.what() + " → " + one.what()).isBetween(file.from() - 1, file.to() + 1);
                assertThat(one.keys())
                        .as(file.what() + " → " + one.what())
                        .containsAnyOf(file.kind(), "packages." + file.name());
            }
        }
        for (ByHand file : byHand) {
            assertThat(told.getOrDefault(file.name(), List.of()))
                    .as(file.text())
                    .extracting(one -> withoutIndex(file.name(), one.what()))
                    .containsExactlyInAnyOrderElementsOf(file.told());
        }
        System.out.println(told.size() + " of " + files.size() + " files are told of, in " + lines.size() + " lines");
        assertThat(told).hasSizeGreaterThan(AT_LEAST);
    }

    @Test
    @Order(2)
    void house_tellsTheFirst_andTheirNeighboursLive() throws Exception {
        hob.start();
        hob.awaitReady(SOON);
        Set<String> neighbours = new TreeSet<>();
        for (Broken file : files) neighbours.addAll(file.neighbours());
        Eventually.holds(
                "all neighbours are there", SOON, () -> hob.entities().keySet().containsAll(neighbours));
        assertThat(hob.entities().values())
                .filteredOn(
                        entity -> neighbours.contains(entity.get("entity_id").asString()))
                .noneMatch(entity -> entity.get("state").asString().equals("unavailable"));
        assertThat(hob.said().lines()).noneMatch(line -> line.startsWith("\tat "));
        List<String> said = hob.said().lines();
        assertThat(said)
                .anyMatch(line -> line.matches(".* WARN \\d+ more mistakes in conf/: bin/hob check tells them all"));
        assertThat(told(said).values().stream().flatMap(List::stream).map(Told::what))
                .isNotEmpty();
    }
}
