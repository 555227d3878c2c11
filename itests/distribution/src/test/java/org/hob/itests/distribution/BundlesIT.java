package org.hob.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesIT {

    private static final Map<String, String> SETTINGS = Map.of("HOB_PASSWORD", "x");

    @TempDir
    Path folder;

    @Test
    void bundleInDeploy_comesAndGoes() throws Exception {
        Path deploy = Files.createDirectories(folder.resolve("deploy"));
        try (House house = House.start(folder, SETTINGS).awaitConsole()) {
            Path jar = Jars.bundle(deploy, "org.acme.guest", Guest.class);
            Eventually.holds("the guest is active", House.LIMIT, () -> isActive(house, "org.acme.guest"));
            Files.delete(jar);
            Eventually.holds(
                    "the guest is gone", House.LIMIT, () -> !bundles(house).contains("org.acme.guest"));
            assertThat(house.said().lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
        }
    }

    @Test
    void corruptBundleInDeploy_isOneLineAndTheRestStarts() throws Exception {
        Path deploy = Files.createDirectories(folder.resolve("deploy"));
        Files.writeString(deploy.resolve("broken.jar"), "not a jar");
        Jars.bundle(deploy, "org.acme.guest", Guest.class);
        try (House house = House.start(folder, SETTINGS).awaitConsole()) {
            house.said().await("broken.jar", House.LIMIT);
            Eventually.holds("the guest is active", House.LIMIT, () -> isActive(house, "org.acme.guest"));
            assertThat(house.stop()).isZero();
            house.saidNothingBut("^\\d\\d:\\d\\d:\\d\\d ");
            assertThat(house.said().lines().stream().filter(line -> line.contains("broken.jar")))
                    .hasSize(1);
        }
    }

    @Test
    void corruptBundleOfTheProgram_isOneLineAndTheRestStarts() throws Exception {
        Path program = copy(Hob.folder(), folder.resolve("program"));
        Files.writeString(program.resolve("bundle/3-integrations/broken.jar"), "not a jar");
        try (House house =
                House.start(program, folder.resolve("home"), SETTINGS).awaitConsole()) {
            house.said().await("ERROR .*bundle/3-integrations/broken.jar: left out", House.LIMIT);
            assertThat(house.stop()).isZero();
            house.saidNothingBut("^\\d\\d:\\d\\d:\\d\\d ");
        }
    }

    private static boolean isActive(House house, String name) throws Exception {
        return bundles(house)
                .matches("(?s).*\"state\":\"Active\",\"version\":\"[^\"]*\",\"symbolicName\":\"" + name + "\".*");
    }

    private static String bundles(House house) throws Exception {
        return house.get("bundles.json", "admin", "x").body();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(file -> !file.startsWith(from.resolve("home"))).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        Files.createDirectories(to.resolve("bundle/3-integrations"));
        return to;
    }
}
