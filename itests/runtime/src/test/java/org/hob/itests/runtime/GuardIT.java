package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Folder;
import org.hob.itests.peers.Hob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who keeps the turn in the running program is found in its web console, and is let back into the house there. */
class GuardIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Folder folder;
    private static Hob hob;

    @BeforeAll
    static void start() throws Exception {
        folder = Folder.temporary("bundles");
        hob = Hob.empty();
        hob.start();
        hob.awaitReady(SOON);
        hob.deploy(
                ApiBundle.write(folder.path().resolve("dozer.jar"), Dozer.class, Dozer.Bed.class, Dozer.Sleeper.class));
        hob.awaitState("switch.dozer", SOON, "off");
    }

    @AfterAll
    static void stop() throws Exception {
        hob.close();
        folder.close();
    }

    private static JsonNode await(String list, Predicate<JsonNode> test) throws Exception {
        return Eventually.find(
                list,
                SOON,
                () -> hob.json("hob-guard.json")
                        .get(list)
                        .valueStream()
                        .filter(test)
                        .findAny());
    }

    private static boolean isOf(JsonNode node, String method) {
        return node.get("place").asString().startsWith("Dozer$Sleeper." + method);
    }

    @Test
    void callbackThatSleeps_isNamedWithItsLine() throws Exception {
        assertThat(hob.act("switch.turn_on", "switch.dozer", "{}").statusCode()).isEqualTo(200);
        hob.awaitState("switch.dozer", SOON, "on");

        JsonNode culprit = await(
                "culprits", one -> isOf(one, "turnOn") && one.get("total_ms").asDouble() > 0);
        assertThat(culprit.get("place").asString()).matches("Dozer\\$Sleeper\\.turnOn \\(Dozer\\.java:\\d+\\)");
        assertThat(culprit.get("called").asString()).isEqualTo("Thread.sleep");
        assertThat(culprit.get("bundle").asString()).isEqualTo("Dozer");
        assertThat(culprit.get("kind").asString()).isEqualTo("callback");
        assertThat(culprit.get("harm").asString()).isEqualTo("sleep");
        assertThat(culprit.get("outcome").asString()).isEqualTo("reported");
        assertThat(culprit.get("remedy").asString()).endsWith("See docs/threads.md#waiting");
        JsonNode report = hob.json("hob-guard.json");
        assertThat(report.get("guarded").asBoolean()).isTrue();
        assertThat(report.get("avoided_ms").asDouble()).isPositive();
        assertThat(report.get("take_overs").asLong()).isPositive();
        assertThat(report.get("policies").valueStream())
                .filteredOn(one -> one.get("bundle").asString().equals("Dozer"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("policy").asString()).isEqualTo("dissolve"));
    }

    @Test
    void ownerOfAJobThatNeverEnds_isKeptOutUntilItIsRestarted() throws Exception {
        hob.act("switch.turn_off", "switch.dozer", "{}");
        JsonNode out = await("quarantined", one -> one.get("bundle").asString().equals("Dozer"));
        assertThat(out.get("why").asString()).contains("Dozer$Sleeper.", "CountDownLatch.await");
        assertThat(out.get("times").asInt()).isEqualTo(1);
        assertThat(out.get("for_good").asBoolean()).isFalse();
        hob.awaitState("switch.dozer", SOON, "unavailable");

        String owner = "{\"owner\":\"" + out.get("owner").asString() + "\"}";
        assertThat(hob.postFrom("http://evil.example", "hob-restart", owner).statusCode())
                .isEqualTo(403);
        assertThat(hob.post("hob-restart", owner).statusCode()).isEqualTo(200);
        hob.awaitState("switch.dozer", SOON, "off");
        assertThat(hob.json("hob-guard.json").get("quarantined").isEmpty()).isTrue();
        HttpResponse<String> again = hob.post("hob-restart", owner);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("(expected: one that is quarantined)", "\"field\":\"owner\"");
    }
}
