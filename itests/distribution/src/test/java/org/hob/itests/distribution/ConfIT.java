package org.hob.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hob.itests.peers.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfIT {

    private static final Map<String, String> SETTINGS = Map.of("HOB_PASSWORD", "x");
    private static final String LAMP = "org.acme.lamp~desk";

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void makeConf() throws Exception {
        file = Files.createDirectories(home.resolve("conf")).resolve(LAMP + ".cfg.json");
    }

    @Test
    void wrongFile_isOneLineAndTheRestStarts() throws Exception {
        Files.writeString(file, "{\n  \"host\": {}\n}\n");
        Files.writeString(home.resolve("conf/org.acme.lamp~good.cfg.json"), "{\"host\": \"lamp\"}");
        try (House house = House.start(home, SETTINGS).awaitConsole()) {
            house.said()
                    .await("WARN conf/org.acme.lamp~desk.cfg.json:2: host: \\{…} \\(expected: a string, ", House.LIMIT);
            Eventually.holds(
                    "the other is in force",
                    House.LIMIT,
                    () -> inForce(house, "org.acme.lamp~good").contains("\"value\":\"lamp\""));
            assertThat(house.stop()).isZero();
            house.saidNothingBut("^\\d\\d:\\d\\d:\\d\\d ");
        }
    }

    @Test
    void changedFile_isInForce() throws Exception {
        try (House house = House.start(home, SETTINGS).awaitConsole()) {
            Files.writeString(file, "{\"port\": 81}");
            Eventually.holds(
                    "81 is in force", House.LIMIT, () -> inForce(house, LAMP).contains("\"value\":81"));
            Files.writeString(file, "{\"port\": 82}");
            Eventually.holds(
                    "82 is in force", House.LIMIT, () -> inForce(house, LAMP).contains("\"value\":82"));
            Files.delete(file);
            Eventually.holds(
                    "it is gone", House.LIMIT, () -> inForce(house, LAMP).equals("[]"));
        }
    }

    private static String inForce(House house, String pid) throws Exception {
        return house.get("configMgr/" + pid + ".json", "admin", "x").body();
    }
}
