package org.hob.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hob.itests.peers.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopIT {

    /** Hob itself stops waiting after eight seconds. */
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    @TempDir
    Path home;

    @Test
    void signal_stopsTheHouse() throws Exception {
        try (House house = House.start(home, Map.of()).awaitConsole()) {
            long begin = System.nanoTime();
            assertThat(house.stop()).isZero();
            System.out.printf("SIGTERM to exit: %.2f s%n", (System.nanoTime() - begin) / 1e9);
            house.said().await("Stopped in", House.LIMIT);
        }
    }

    @Test
    void signalWhileStarting_stopsTheHouse() throws Exception {
        try (House house = House.start(home, Map.of())) {
            house.said().await("Hob .* on Java", House.LIMIT);
            assertThat(house.stop()).isZero();
        }
    }

    @Test
    void bundleThatHangs_isNamedAndLeftBehind() throws Exception {
        try (House house = withHangingBundle(Map.of())) {
            long begin = System.nanoTime();
            house.terminate();
            assertThat(house.program().awaitExit(GENEROUS)).isZero();
            System.out.printf("SIGTERM to exit, with a bundle that hangs: %.2f s%n", (System.nanoTime() - begin) / 1e9);
            house.said().await("Not stopped in 8 s: org.acme.hanging$", House.LIMIT);
        }
    }

    @Test
    void secondSignal_endsAtOnce() throws Exception {
        try (House house = withHangingBundle(Map.of())) {
            house.terminate();
            house.said().await("Stopping", House.LIMIT);
            house.terminate();
            assertThat(house.program().awaitExit(GENEROUS)).isEqualTo(128 + 15);
        }
    }

    // mirrors test_core.py: test_cumulative_shutdown_timeout_less_than_supervisor
    @Test
    void bundleThatHangs_keepsNothingFromBeingWritten() throws Exception {
        Path conf = Files.createDirectories(home.resolve("conf"));
        Files.writeString(conf.resolve("configuration.yaml"), """
            automation:
              - id: arrival
                alias: Arrival
                triggers: [{trigger: homeassistant, event: start}]
                actions: [{event: somebody_is_there}]
            """);
        try (House house = withHangingBundle(Map.of("HOB_PASSWORD", "open"))) {
            Eventually.holds(
                    "the automation has run",
                    House.LIMIT,
                    () -> house.get("hob-entities.json", "admin", "open")
                            .body()
                            .matches("(?s).*last_triggered\\W+20\\d\\d-.*"));
            Path kept = home.resolve("data/storage/hob-automation.automations.json");
            assertThat(kept).doesNotExist();
            house.stop();
            assertThat(kept).content().contains("arrival", "20");
        }
    }

    private House withHangingBundle(Map<String, String> settings) throws Exception {
        Path deploy = Files.createDirectories(home.resolve("deploy"));
        Jars.bundle(deploy, "org.acme.hanging", Guest.Hanging.class);
        return House.start(home, settings).awaitConsole();
    }
}
