package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hob.itests.peers.Folder;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Program;
import org.junit.jupiter.api.Test;

/** A Felix as it is downloaded, without a flag of ours: api and core dropped in beside SCR are a house. */
class StockFelixIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final List<String> DROPPED = List.of(
            "1-base/org.osgi.util.function.jar",
            "1-base/org.osgi.util.promise.jar",
            "1-base/org.osgi.service.component.jar",
            "1-base/org.apache.felix.scr.jar",
            "1-base/jspecify.jar",
            "2-home/hob-api.jar",
            "2-home/hob-core.jar");

    @Test
    void plainFelix_isAHouse() throws Exception {
        try (Folder folder = Folder.temporary("felix")) {
            Path bundles = Files.createDirectories(folder.path().resolve("bundle"));
            for (String dropped : DROPPED) {
                Path jar = Hob.folder().resolve("bundle").resolve(dropped);
                Files.copy(jar, bundles.resolve(jar.getFileName()));
            }
            ApiBundle.write(
                    bundles.resolve("stock-house.jar"),
                    StockHouse.class,
                    StockHouse.LampInTheCellar.class,
                    StockHouse.CarrierSeen.class,
                    Lamp.class);
            Files.writeString(
                    Files.createDirectories(folder.path().resolve("conf")).resolve("config.properties"),
                    "felix.auto.deploy.action=install,start\norg.osgi.framework.storage.clean=onFirstInit\n");
            Path felixJar =
                    Files.createDirectories(folder.path().resolve("bin")).resolve("felix.jar");
            Files.copy(Path.of(System.getProperty("felix.jar")), felixJar);
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", felixJar.toString());
            try (Program felix = Program.start("felix", folder.path(), command)) {
                assertThat(felix.said().await("STOCK carrier (.*)", SOON).group(1))
                        .isEqualTo("portable");
                felix.said().await("STOCK switch.cellar on", SOON);
                assertThat(felix.said().lines()).noneMatch(line -> line.contains("Exception"));
            }
        }
    }
}
