package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.hob.itests.peers.Folder;
import org.hob.itests.peers.Hob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The web console of the running program, over HTTP. */
class ConsoleIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Folder folder;
    private static Hob hob;

    @BeforeAll
    static void start() throws Exception {
        folder = Folder.temporary("bundles");
        hob = Hob.empty();
        hob.start();
        hob.awaitReady(SOON);
        hob.deploy(ApiBundle.write(
                folder.path().resolve("desk-light.jar"),
                DeskLight.class,
                DeskLight.Desk.class,
                DeskLight.Dimmed.class));
        hob.awaitState("light.desk", SOON, "off");
    }

    @AfterAll
    static void stop() throws Exception {
        hob.close();
        folder.close();
    }

    @Test
    void login_isRequired() throws Exception {
        for (String page : new String[] {"hob-entities.json", "hob-loop.json", "bundles", "configMgr"}) {
            HttpResponse<String> nobody = hob.send(HttpRequest.newBuilder(hob.page(page)));
            assertThat(nobody.statusCode()).as(page).isIn(401, 302, 403);
            HttpResponse<String> stranger =
                    hob.send(HttpRequest.newBuilder(hob.page(page)).header("Authorization", "Basic YWRtaW46d3Jvbmc="));
            assertThat(stranger.statusCode()).as(page).isIn(401, 302, 403);
            assertThat(hob.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void entities_haveStateAndAttributes() throws Exception {
        JsonNode desk = hob.awaitEntity("light.desk", SOON, _ -> true);
        assertThat(desk.propertyNames()).contains("entity_id", "state", "attributes", "last_changed", "last_updated");
        assertThat(desk.get("attributes").get("friendly_name").asString()).isEqualTo("Desk");
    }

    @Test
    void loop_isShown() throws Exception {
        JsonNode loop = hob.json("hob-loop.json");
        assertThat(loop.get("carrier").asString()).isEqualTo("loop");
        assertThat(loop.get("lanes").isArray()).isTrue();
    }

    @Test
    void action_changesTheEntity() throws Exception {
        HttpResponse<String> answer = hob.act("light.turn_on", "light.desk", "{\"brightness\":100}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode desk = hob.awaitState("light.desk", SOON, "on");
        assertThat(desk.get("attributes").get("brightness").asInt()).isEqualTo(100);
        assertThat(hob.act("light.turn_off", "light.desk", "{}").statusCode()).isEqualTo(200);
        hob.awaitState("light.desk", SOON, "off");
    }

    @Test
    void note_isShown_untilItIsDismissed() throws Exception {
        ask("create", "{\"message\":\"<b>Milk</b> is out\",\"notification_id\":\"milk\"}");
        JsonNode notes = hob.json("hob-notifications.json");
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).get("message").asString()).isEqualTo("<b>Milk</b> is out");
        assertThat(notes.get(0).get("title").isNull()).isTrue();
        ask("dismiss", "{\"notification_id\":\"milk\"}");
        assertThat(hob.json("hob-notifications.json")).isEmpty();
    }

    private static void ask(String what, String data) throws Exception {
        HttpResponse<String> answer = hob.post(
                "hob-actions",
                "{\"action\":\"persistent_notification.%s\",\"target\":{},\"data\":%s}".formatted(what, data));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void wrongAction_isRefusedWithTheFieldAndWhatIsExpected() throws Exception {
        refused(hob.act("light.turn_on", "light.desk", "{\"brightness_pct\":1000}"), "brightness_pct");
        refused(hob.act("light.turn_on", "light.desk", "{\"brightness\":\"bright\"}"), "brightness");
        refused(hob.act("light.turn_on", "light.desk", "{\"brightnes\":1}"), "brightnes");
        refused(hob.act("light.turn_on", "light.nowhere", "{}"), "entity_id");
        refused(hob.act("light.explode", "light.desk", "{}"), "action");
        refused(hob.post("hob-actions", "{\"action\":"), "body");
    }

    private static void refused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).contains("\"error\":", "\"field\":\"" + field + "\"", "\"expected\":");
    }

    @Test
    void otherSites_areRefused() throws Exception {
        HttpResponse<String> answer = hob.postFrom(
                "http://evil.example", "hob-actions", "{\"action\":\"light.turn_on\",\"target\":{},\"data\":{}}");
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
