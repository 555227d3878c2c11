package org.hob.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hob.job.LoopStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.BundleException;

/** The tab of the guard over HTTP, and letting an owner back in, in a real Felix with the real web console. */
@Timeout(60)
class GuardTabIT {

    private static final String JSON = "application/json";
    private static final String HEATER = "{\"owner\":\"heater\"}";
    private static final LoopStatus IDLE = new LoopStatus(
            "loop", Optional.empty(), 7, 3, 5, List.of(), new LoopStatus.Workers(0, 1, 0, 64), List.of());

    private static ConsoleFelix felix;

    @BeforeAll
    static void start() throws IOException, BundleException {
        felix = new ConsoleFelix(
                Path.of(System.getProperty("hob.console.target")), Path.of(System.getProperty("hob.console.jar")));
        felix.houseComes(IDLE);
    }

    @AfterAll
    static void stop() throws BundleException, InterruptedException {
        felix.stop();
    }

    @BeforeEach
    void up() throws IOException, InterruptedException {
        felix.guard.keepOut();
        felix.until(405, "hob-restart");
        awaitTab("\"guarded\":true");
    }

    private static void awaitTab(String part) throws IOException, InterruptedException {
        while (!felix.until(200, "hob-guard.json").body().contains(part)) Thread.onSpinWait();
    }

    @Test
    void guard_isServedAsJson() throws Exception {
        HttpResponse<String> response = felix.get("hob-guard.json");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(response.body())
                .startsWith("{\"guarded\":true,\"avoided_ms\":620.0,\"take_overs\":5,\"culprits\":[{")
                .contains("\"place\":\"Lamp.onMotion (Lamp.java:42)\"", "\"owner\":\"heater\"");
    }

    @Test
    void page_hasItsScriptsAndWhatItSaysOfRemedies() throws Exception {
        assertThat(felix.get("hob-guard").body())
                .contains("<title>Hob - Guard</title>", "src=\"/system/console/hob-guard/res/guard.js\"");
        for (String part : new String[] {"guard.js", "hob.js", "manual.js", "tables.js", "hob.css"}) {
            assertThat(felix.get("hob-guard/res/" + part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(felix.get("hob-guard/res/threads.md").body()).contains("### files", "### quarantine");
    }

    @Test
    void houseWithoutAGuard_saysSo() throws Exception {
        felix.guardGoes();
        awaitTab("\"guarded\":false");
        assertThat(felix.get("hob-guard").statusCode()).isEqualTo(200);
        assertThat(felix.get("hob-loop.json").statusCode()).isEqualTo(200);
        felix.until(404, "hob-restart");
        felix.houseGoes();
        felix.until(404, "hob-guard.json");
        felix.houseComes(IDLE);
    }

    @Test
    void quarantinedOwner_isRestarted() throws Exception {
        HttpResponse<String> answer = felix.postTo("hob-restart", HEATER, "Content-Type", JSON);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"result\":{}}");
        assertThat(felix.guard.quarantined()).isEmpty();
        assertThat(felix.postTo("hob-restart", HEATER, "Content-Type", JSON)).satisfies(again -> {
            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(again.body())
                    .isEqualTo("{\"error\":\"owner: heater (expected: one that is quarantined)\",\"field\":\"owner\","
                            + "\"expected\":\"one that is quarantined\"}");
        });
    }

    @Test
    void wrongRequests_sayWhatIsExpected() throws Exception {
        assertThat(felix.get("hob-restart").headers().firstValue("Allow")).hasValue("POST");
        String[][] wrong = {
            {"{}", "owner: missing (expected: one that is quarantined)"},
            {"{\"owner\":7}", "owner: 7 (expected: one that is quarantined)"},
            {"{\"owner\":\"heater\",\"now\":true}", "now: unknown (expected: owner)"},
            {"", "body: nothing (expected: a JSON object, as {\\\"owner\\\": \\\"lamp\\\"})"},
        };
        for (String[] each : wrong) {
            HttpResponse<String> answer = felix.postTo("hob-restart", each[0], "Content-Type", JSON);
            assertThat(answer.statusCode()).as(each[0]).isEqualTo(400);
            assertThat(answer.body()).startsWith("{\"error\":\"" + each[1]);
        }
        assertThat(felix.guard.quarantined()).isNotEmpty();
    }

    @Test
    void strangersAndOtherSites_restartNobody() throws Exception {
        HttpRequest stranger = HttpRequest.newBuilder(URI.create(felix.console + "hob-restart"))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(HEATER))
                .build();
        assertThat(felix.send(stranger).statusCode()).isEqualTo(401);
        String[][] cross = {
            {"Content-Type", JSON, "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"},
            {"Content-Type", JSON, "Sec-Fetch-Site", "same-site"},
            {"Content-Type", JSON, "Origin", "https://evil.example"},
            {"Content-Type", JSON, "Origin", "null"},
        };
        for (String[] headers : cross) {
            assertThat(felix.postTo("hob-restart", HEATER, headers).statusCode())
                    .as(List.of(headers).toString())
                    .isEqualTo(403);
        }
        assertThat(felix.postTo("hob-restart", HEATER, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(felix.guard.quarantined()).isNotEmpty();
    }
}
