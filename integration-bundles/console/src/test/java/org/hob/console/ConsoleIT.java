package org.hob.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.action.ActionException;
import org.hob.job.Cancelled;
import org.hob.job.LoopStatus;
import org.hob.job.TaskException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

/** The tabs over HTTP, in a real Felix with the real web console. */
class ConsoleIT {

    private static final String JSON = "application/json";
    private static final String TURN_ON = "{\"action\":\"light.turn_on\",\"target\":{\"entity_id\":[\"light.desk\"]}}";
    private static final LoopStatus IDLE = new LoopStatus(
            "loop", Optional.empty(), 7, 3, 0, List.of(), new LoopStatus.Workers(0, 1, 0, 64), List.of());

    private static ConsoleFelix felix;

    @BeforeAll
    static void start() throws IOException, BundleException {
        felix = new ConsoleFelix(
                Path.of(System.getProperty("hob.console.target")), Path.of(System.getProperty("hob.console.jar")));
        felix.house.with(FakeState.of("light.desk", "on", Map.of("friendly_name", "Küche")), Schemas.TURN_ON);
        felix.houseComes(IDLE);
    }

    @AfterAll
    static void stop() throws BundleException, InterruptedException {
        felix.stop();
    }

    @BeforeEach
    void up() throws IOException, InterruptedException {
        felix.until(200, "hob-entities.json");
        felix.until(200, "hob-loop.json");
        felix.until(405, "hob-actions");
        felix.house.calls.clear();
        felix.house.answers(_ -> FakeTask.done(Map.of()));
    }

    @Test
    void entities_areServedAsJson() throws Exception {
        HttpResponse<String> response = felix.get("hob-entities.json");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(response.body()).isEqualTo("""
            [{"entity_id":"light.desk","state":"on","attributes":{"friendly_name":"Küche"},\
            "last_changed":"2026-11-20T09:00:00.123456+00:00","last_updated":"2026-11-20T09:00:00.123456+00:00"}]\
            """);
    }

    @Test
    void entitiesThatHaveNotChanged_areNotSentAgain() throws Exception {
        String tag = felix.get("hob-entities.json").headers().firstValue("ETag").orElseThrow();

        assertThat(felix.get("hob-entities.json", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        felix.house.with(FakeState.of("light.lamp", "on"), Schemas.TURN_ON);
        assertThat(felix.get("hob-entities.json", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        felix.house.without("light.lamp");
    }

    @Test
    void pages_areInTheFrameOfTheConsole() throws Exception {
        HttpResponse<String> page = felix.get("hob-entities");

        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.body())
                .contains("<title>Hob - Entities</title>")
                .contains("<script type=\"module\" src=\"/system/console/hob-entities/res/entities.js\"></script>")
                .contains("<link href='/system/console/hob-entities/res/hob.css' rel='stylesheet'")
                .contains("<a href=\"/system/console/hob-loop\">Loop</a>")
                .doesNotContain("hob-actions");
        assertThat(felix.get("hob-loop").body()).contains("src=\"/system/console/hob-loop/res/loop.js\"");
    }

    @Test
    void resources_haveTheirTypeAndAreAskedForAgain() throws Exception {
        for (String script : new String[] {"hob.js", "actions.js", "light.js", "entities.js", "tables.js", "loop.js"}) {
            HttpResponse<String> response = felix.get("hob-entities/res/" + script);
            assertThat(response.statusCode()).as(script).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type"))
                    .as(script)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        }
        assertThat(felix.get("hob-entities/res/hob.svg").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
        HttpResponse<String> style = felix.get("hob-loop/res/hob.css");
        assertThat(style.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(style.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String modified = style.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(felix.get("hob-loop/res/hob.css", "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void pathsThatAreNot_areNotFound() throws Exception {
        for (String path : new String[] {
            "hob-entities/nothing",
            "hob-entities.xml",
            "hob-entities/res/no.js",
            "hob-entities/res/../Journal.class",
            "hob-loop/x"
        }) {
            assertThat(felix.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void loop_isServedAsJson() throws Exception {
        assertThat(felix.get("hob-loop.json").body()).isEqualTo("""
            {"carrier":"loop","holder":null,"segments":7,"timers":3,"take_overs":0,"lanes":[],\
            "workers":{"busy":0,"idle":1,"waiting":0,"limit":64},"longest":[]}\
            """);
    }

    @Test
    void strangers_seeAndDoNothing() throws Exception {
        for (String path :
                new String[] {"hob-entities", "hob-entities.json", "hob-loop.json", "hob-entities/res/hob.js"}) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(felix.console + path)).build();
            assertThat(felix.send(request).statusCode()).as(path).isEqualTo(401);
        }
        HttpRequest post = HttpRequest.newBuilder(URI.create(felix.console + "hob-actions"))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(TURN_ON))
                .build();
        assertThat(felix.send(post).statusCode()).isEqualTo(401);
        assertThat(felix.house.calls).isEmpty();
    }

    @Test
    void otherSites_doNothingThoughTheBrowserSendsTheLogin() throws Exception {
        String[][] cross = {
            {"Content-Type", JSON, "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"},
            {"Content-Type", JSON, "Sec-Fetch-Site", "same-site"},
            {"Content-Type", JSON, "Origin", "https://evil.example"},
            {"Content-Type", JSON, "Origin", "null"},
            {"Content-Type", JSON, "Origin", "http://127.0.0.1:1"},
        };
        for (String[] headers : cross) {
            HttpResponse<String> response = felix.post(TURN_ON, headers);
            assertThat(response.statusCode()).as(List.of(headers).toString()).isEqualTo(403);
            assertThat(response.body()).contains("\"field\":\"origin\"", "\"expected\":\"a page of this house\"");
        }
        assertThat(felix.post(TURN_ON, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(felix.post(TURN_ON, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
        assertThat(felix.house.calls).isEmpty();
    }

    @Test
    void preflightOfAnotherSite_isAnsweredWithoutPermission() throws Exception {
        HttpResponse<String> response = felix.send(HttpRequest.newBuilder(URI.create(felix.console + "hob-actions"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .build());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void ourOwnPage_asksTheHouse() throws Exception {
        String origin = felix.console.substring(0, felix.console.indexOf("/system"));
        felix.house.answers(_ -> FakeTask.done(Map.of("temperature", 21.5)));

        HttpResponse<String> response = felix.post(
                "{\"action\":\"light.turn_on\",\"target\":{\"entity_id\":\"light.desk\"},\"data\":{\"brightness\":7}}",
                "Content-Type",
                "Application/JSON; charset=utf-8",
                "Origin",
                origin);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"result\":{\"temperature\":21.5}}");
        assertThat(felix.house.calls).singleElement().satisfies(call -> {
            assertThat(call.name()).isEqualTo("light.turn_on");
            assertThat(call.data()).isEqualTo(Map.of("brightness", 7));
        });
        assertThat(felix.post(
                                TURN_ON,
                                "Content-Type",
                                JSON,
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Origin",
                                "http://proxy.example")
                        .statusCode())
                .as("behind a proxy that names the host otherwise")
                .isEqualTo(200);
    }

    @Test
    void wrongRequests_sayWhatIsExpected() throws Exception {
        HttpResponse<String> method = felix.get("hob-actions");
        assertThat(method.headers().firstValue("Allow")).hasValue("POST");
        assertThat(method.body())
                .isEqualTo("{\"error\":\"method: GET (expected: POST)\",\"field\":\"method\",\"expected\":\"POST\"}");
        assertThat(felix.post("{", "Content-Type", JSON)).satisfies(response -> {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body())
                    .startsWith(
                            "{\"error\":\"body: line 1, column 2: Unexpected end-of-input: expected close marker for"
                                    + " Object (exp");
        });
        assertThat(felix.post(TURN_ON.replace("desk", "none"), "Content-Type", JSON)
                        .body())
                .isEqualTo("{\"error\":\"entity_id: light.none (expected: an entity of this house)\","
                        + "\"field\":\"entity_id\",\"expected\":\"an entity of this house\"}");
        assertThat(felix.post(" ".repeat(ActionsEndpoint.LARGEST) + TURN_ON, "Content-Type", JSON)
                        .statusCode())
                .isEqualTo(413);
        assertThat(felix.post(TURN_ON).statusCode()).as("no content type").isEqualTo(415);
        assertThat(felix.house.calls).isEmpty();
    }

    @Test
    void whatTheHouseRefuses_isRefusedWithItsWords() throws Exception {
        felix.house.answers(call -> {
            throw new ActionException.Unknown(call.name());
        });
        assertThat(felix.post(TURN_ON, "Content-Type", JSON)).satisfies(response -> {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body())
                    .isEqualTo("{\"error\":\"action: light.turn_on (expected: an action of this house, as"
                            + " light.turn_on)\",\"field\":\"action\",\"expected\":\"an action of this house, as"
                            + " light.turn_on\"}");
        });
        felix.house.answers(_ -> {
            throw new ActionException.Forbidden("eve", "a grown-up");
        });
        assertThat(felix.post(TURN_ON, "Content-Type", JSON).statusCode()).isEqualTo(403);
        felix.house.answers(_ -> FakeTask.failed(new ActionException.Invalid("brightness", 300, "0 to 255")));
        assertThat(felix.post(TURN_ON, "Content-Type", JSON).statusCode()).isEqualTo(400);
    }

    @Test
    void whatFailsInTheDevice_isSaid() throws Exception {
        felix.house.answers(_ -> FakeTask.failed(
                new TaskException.Failed("the end of 1 tasks", new IOException("lamp does not answer"))));
        assertThat(felix.post(TURN_ON, "Content-Type", JSON)).satisfies(response -> {
            assertThat(response.statusCode()).isEqualTo(502);
            assertThat(response.body())
                    .isEqualTo("{\"error\":\"light.turn_on: java.io.IOException: lamp does not answer\"}");
        });
        felix.house.answers(_ -> FakeTask.failed(new ArithmeticException("/ by zero")));
        assertThat(felix.post(TURN_ON, "Content-Type", JSON).statusCode()).isEqualTo(502);
        felix.house.answers(_ -> FakeTask.failed(new IllegalStateException("lamp is upside down")));
        assertThat(felix.post(TURN_ON, "Content-Type", JSON).statusCode()).isEqualTo(502);
        felix.house.answers(_ -> FakeTask.failed(new TaskException.TimedOut("lamp", ActionsEndpoint.LIMIT)));
        assertThat(felix.post(TURN_ON, "Content-Type", JSON).statusCode())
                .as("its own limit, not ours")
                .isEqualTo(502);
        felix.house.answers(_ -> FakeTask.endless());
        assertThat(felix.post(TURN_ON, "Content-Type", JSON)).satisfies(response -> {
            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(response.body())
                    .isEqualTo("{\"error\":\"light.turn_on: still going on after 10 s; it is not cancelled\"}");
        });
        felix.house.answers(_ -> FakeTask.failed(new TaskException.WasCancelled("light.turn_on")));
        assertThat(felix.post(TURN_ON, "Content-Type", JSON).statusCode()).isEqualTo(503);
        felix.house.answers(_ -> {
            throw new Cancelled("console");
        });
        assertThat(felix.post(TURN_ON, "Content-Type", JSON).statusCode()).isEqualTo(503);
    }

    @Test
    void houseThatRestarts_takesItsTabsAlongAndBringsThemBack() throws Exception {
        String known = felix.get("hob-entities/changes.json").body();
        felix.houseGoes();
        felix.until(404, "hob-entities.json");
        felix.until(404, "hob-loop.json");
        felix.houseComes(IDLE);
        felix.until(200, "hob-entities.json");

        String revision = known.substring("{\"revision\":\"".length(), known.indexOf("\",\"now\""));
        assertThat(felix.get("hob-entities/changes.json?since=" + revision).body())
                .as("a page from before gets everything")
                .contains("\"whole\":true");
    }

    @Test
    void bundle_isUpdatedAndRemovedWhileItRuns() throws Exception {
        try (var jar = Files.newInputStream(Path.of(System.getProperty("hob.console.jar")))) {
            felix.bundle.update(jar);
        }
        felix.until(200, "hob-entities.json");
        felix.bundle.stop();
        felix.until(404, "hob-entities.json");
        assertThat(felix.get("hob-actions").statusCode()).isEqualTo(404);
        felix.bundle.start();
        felix.until(200, "hob-entities.json");
    }
}
