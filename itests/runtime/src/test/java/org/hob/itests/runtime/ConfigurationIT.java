package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The files in {@code conf/}, right and wrong, while the program runs. */
class ConfigurationIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final List<String> WRONG = List.of("~cut", "~kind", "~range", "~key", "~list");

    private Hob hob;

    @BeforeEach
    void prepare() throws Exception {
        hob = Hob.empty();
        hob.deploy(Hob.folder().resolve("examples/hob-demo.jar"));
        hob.configure("org.hob.demo~good", "{\"lights\": [\"Porch\"]}");
    }

    @AfterEach
    void stop() throws Exception {
        hob.close();
    }

    @Test
    void wrongFile_isNamedInOneLineAndTheOthersGoOn() throws Exception {
        hob.configure("org.hob.demo~cut", "{\"lights\": [");
        hob.configure("org.hob.demo~kind", "{\"motion.seconds\": \"soon\"}");
        hob.configure("org.hob.demo~range", "{\"motion.seconds\": 0}");
        hob.configure("org.hob.demo~key", "{\"ligths\": [\"Yard\"]}");
        hob.configure("org.hob.demo~list", "[1, 2]");
        hob.configure("nobody", "{}");
        hob.start();
        hob.awaitReady(SOON);
        hob.awaitEntity("light.porch", SOON, _ -> true);
        for (String wrong : WRONG) {
            Eventually.holds("a line about " + wrong, SOON, () -> !about(wrong).isEmpty());
        }
        hob.configure("org.hob.demo~last", "{\"lights\": [\"Last\"]}");
        hob.awaitEntity("light.last", SOON, _ -> true);
        for (String wrong : WRONG) {
            assertThat(about(wrong)).as(wrong).hasSize(1).allMatch(line -> line.contains("expected"));
        }
        assertThat(hob.said().lines()).noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void mendedFile_works() throws Exception {
        hob.configure("org.hob.demo~mended", "{\"lights\": [\"Sh");
        hob.start();
        hob.awaitReady(SOON);
        hob.awaitEntity("light.porch", SOON, _ -> true);
        Eventually.holds("a line about it", SOON, () -> !about("~mended").isEmpty());
        hob.configure("org.hob.demo~mended", "{\"lights\": [\"Shed\"]}");
        hob.awaitEntity("light.shed", SOON, _ -> true);
    }

    @Test
    void change_makesOnlyThatPlatformAnew() throws Exception {
        hob.configure("org.hob.demo~other", "{\"lights\": [\"Attic\"]}");
        hob.start();
        hob.awaitReady(SOON);
        hob.awaitEntity("light.porch", SOON, _ -> true);
        JsonNode attic = hob.awaitEntity("light.attic", SOON, _ -> true);
        hob.configure("org.hob.demo~good", "{\"lights\": [\"Shed\"]}");
        hob.awaitEntity("light.shed", SOON, _ -> true);
        Eventually.holds("no porch", SOON, () -> !hob.entities().containsKey("light.porch"));
        assertThat(hob.awaitEntity("light.attic", SOON, _ -> true)).isEqualTo(attic);
        hob.forget("org.hob.demo~other");
        Eventually.holds("no attic", SOON, () -> !hob.entities().containsKey("light.attic"));
        assertThat(hob.entities()).containsKey("light.shed");
    }

    private List<String> about(String file) {
        String name = "conf/org.hob.demo" + file + ".cfg.json";
        return hob.said().lines().stream().filter(line -> line.contains(name)).toList();
    }
}
