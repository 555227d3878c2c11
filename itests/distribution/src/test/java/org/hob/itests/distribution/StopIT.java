package org.hob.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopIT {

    /** Hob itself stops waiting after four seconds. */
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
        try (House house = withHangingBundle()) {
            long begin = System.nanoTime();
            house.terminate();
            assertThat(house.program().awaitExit(GENEROUS)).isZero();
            System.out.printf("SIGTERM to exit, with a bundle that hangs: %.2f s%n", (System.nanoTime() - begin) / 1e9);
            house.said().await("Not stopped in 4 s: org.acme.hanging$", House.LIMIT);
        }
    }

    @Test
    void secondSignal_endsAtOnce() throws Exception {
        try (House house = withHangingBundle()) {
            house.terminate();
            house.said().await("Stopping", House.LIMIT);
            house.terminate();
            assertThat(house.program().awaitExit(GENEROUS)).isEqualTo(128 + 15);
        }
    }

    private House withHangingBundle() throws Exception {
        Path deploy = Files.createDirectories(home.resolve("deploy"));
        Jars.bundle(deploy, "org.acme.hanging", Guest.Hanging.class);
        return House.start(home, Map.of()).awaitConsole();
    }
}
