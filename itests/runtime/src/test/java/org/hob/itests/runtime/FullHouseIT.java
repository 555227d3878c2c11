package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Mosquitto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The program in a house that uses all there is. Whatever is done in it for the first time, nobody is to be warned of it. */
@TestMethodOrder(OrderAnnotation.class)
class FullHouseIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** What the demo does on purpose, to show what a platform says that is not ready, and an entity that is lost. */
    private static final String DEMO = " WARN org.hob.demo.";

    /** A busy machine may let any job wait for so long that its turn is taken, without a file that it reads. */
    private static final String BUSY = ", and lost the turn, ";

    /** Those that can be set off from outside; the others are armed, too. */
    private static final List<String> SET_OFF = List.of(
            "by_a_message",
            "by_a_number",
            "by_a_pattern_of_time",
            "by_a_scene",
            "by_a_state",
            "by_a_state_that_lasts",
            "by_a_tag",
            "by_a_template",
            "by_a_timer",
            "by_an_event",
            "by_the_start_of_the_house",
            "by_the_time",
            "automation_blueprint",
            "heating_follows_the_mode",
            "sends_a_message");

    private static Mosquitto broker;
    private static Hob hob;

    @BeforeAll
    static void start() throws Exception {
        broker = Mosquitto.open();
        hob = Hob.empty();
        copy(files(), hob.home("conf"));
        hob.deploy(Hob.folder().resolve("examples/hob-demo.jar"));
        hob.configure("org.hob.mqtt~broker", "{\"host\": \"127.0.0.1\", \"port\": " + broker.port() + "}");
        hob.configure("org.hob.house", "{\"latitude\": \"52.5\", \"longitude\": \"13.4\"}");
        hob.start();
        hob.awaitReady(SOON);
    }

    @AfterAll
    static void stop() throws Exception {
        hob.close();
        broker.close();
    }

    private static Path files() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(FullHouseIT.class.getResource("/house")).toURI());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Stream<JsonNode> automations() throws Exception {
        return hob.json("hob-automations.json").get("items").valueStream();
    }

    private static void ask(String action, String entity, String data) throws Exception {
        var answer = hob.act(action, entity, data);
        assertThat(answer.statusCode()).as(action + ": " + answer.body()).isEqualTo(200);
    }

    private static void nobodyIsWarned() {
        assertThat(hob.said().lines())
                .filteredOn(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .allMatch(line -> line.contains(DEMO) || line.contains(BUSY));
    }

    @Test
    @Order(1)
    void house_begins_withAllOfIt() throws Exception {
        Eventually.holds(
                "all automations are there",
                SOON,
                () -> automations()
                                .filter(item -> item.get("entity_id").asString().startsWith("automation."))
                                .count()
                        == 19);
        for (String id : List.of(
                "binary_sensor.bath_is_warm",
                "group.everything",
                "light.ground_floor",
                "scene.film",
                "schedule.office",
                "sensor.distance_to_the_limit",
                "sensor.mean_warmth",
                "sun.sun",
                "timer.eggs",
                "zone.work")) {
            hob.awaitEntity(id, SOON, one -> !one.get("state").asString().equals("unavailable"));
        }
        assertThat(automations()).allMatch(item -> item.get("trouble").isNull());
        nobodyIsWarned();
    }

    @Test
    @Order(2)
    void everyKindOfTrigger_isSetOff() throws Exception {
        ask("input_boolean.turn_on", "input_boolean.door", "{}");
        ask("input_boolean.turn_on", "input_boolean.holding", "{}");
        ask("input_number.set_value", "input_number.bath_temperature", "{\"value\": 27}");
        ask("input_select.select_option", "input_select.house_mode", "{\"option\": \"Away\"}");
        ask("input_button.press", "input_button.bell", "{}");
        String soon = LocalDateTime.now(ZoneId.systemDefault())
                .plusSeconds(2)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
        ask("input_datetime.set_datetime", "input_datetime.bins", "{\"datetime\": \"" + soon + "\"}");
        for (String name : SET_OFF) {
            Eventually.holds(
                    name + " has run",
                    SOON,
                    () -> automations()
                            .filter(item -> item.get("entity_id").asString().equals("automation." + name))
                            .anyMatch(item -> !item.get("last_triggered").isNull()));
        }
        assertThat(hob.json("hob-traces.json?entity_id=script.everything_at_once")
                        .get(0)
                        .get("outcome")
                        .asString())
                .isEqualTo("finished");
        nobodyIsWarned();
    }

    @Test
    @Order(3)
    void changedFiles_areReadAgain() throws Exception {
        ask("input_boolean.turn_off", "input_boolean.door", "{}");
        for (String file : List.of("automations.yaml", "scripts.yaml", "scenes.yaml", "groups.yaml")) {
            String text = Files.readString(hob.home("conf").resolve(file));
            hob.write(file, text.replace("alias: By a tag", "alias: By a label").replace("name: ", "name: The "));
        }
        hob.write(
                "configuration.yaml",
                Files.readString(hob.home("conf/configuration.yaml")).replace("name: ", "name: The "));
        hob.awaitEntity("automation.by_a_label", SOON, _ -> true);
        hob.awaitEntity(
                "group.downstairs",
                SOON,
                one -> one.get("attributes").get("friendly_name").asString().equals("The Downstairs"));
        assertThat(hob.post("hob-actions", "{\"action\":\"homeassistant.reload_all\",\"target\":{},\"data\":{}}")
                        .statusCode())
                .isEqualTo(200);
        nobodyIsWarned();
    }
}
