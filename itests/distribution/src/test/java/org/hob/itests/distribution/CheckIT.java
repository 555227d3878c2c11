package org.hob.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/hob check} as somebody runs it. */
class CheckIT {

    @TempDir
    Path home;

    /** How it ended, and what it said. */
    private record Ended(int status, List<String> lines) {}

    private Ended check() throws Exception {
        Path folder = Hob.folder();
        Map<String, String> environment = new TreeMap<>(Map.of("HOB_HOME", home.toString(), "HOB_JAVA_OPTS", ""));
        List<String> command = List.of(folder.resolve("bin/hob").toString(), "check");
        try (Program program = Program.start("hob check", folder, environment, command, _ -> {})) {
            int status = program.awaitExit(House.LIMIT);
            program.said().await("conf/: ", House.LIMIT);
            return new Ended(status, program.said().lines());
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve("conf").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void mistakes_areAllTold_andNothingIsChanged() throws Exception {
        write("configuration.yaml", "homeassistant:\n  packages: [1]\nacme:\n  - !include gone.yaml\n");
        write("org.hob.mqtt~home.cfg.json", "{\n  \"host\": \"127.0.0.1\",\n  \"port\": \"many\",\n  \"prt\": 1\n}\n");
        Ended ended = check();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.lines())
                .anyMatch(line ->
                        line.startsWith("conf/configuration.yaml:2: homeassistant.packages: a list (expected: "))
                .anyMatch(
                        line -> line.startsWith("conf/configuration.yaml:4: acme[0]: !include gone.yaml: no such file"))
                .anyMatch(line -> line.startsWith("conf/org.hob.mqtt~home.cfg.json:3: port: many (expected: "))
                .anyMatch(line ->
                        line.startsWith("conf/org.hob.mqtt~home.cfg.json:4: prt: nobody reads it (expected: one of "))
                .contains("note: conf/configuration.yaml: nobody reads acme", "conf/: 4 mistakes");
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void goodFiles_areGood_besideARunningHouse() throws Exception {
        write("automations.yaml", "");
        try (House house = House.start(home, Map.of("HOB_PASSWORD", "x")).awaitConsole()) {
            Ended ended = check();
            assertThat(ended.lines()).contains("conf/: no mistakes");
            assertThat(ended.status()).isZero();
            assertThat(house.stop()).isZero();
        }
    }
}
