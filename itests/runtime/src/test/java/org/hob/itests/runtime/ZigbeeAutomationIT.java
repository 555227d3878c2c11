package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.hob.itests.peers.Mosquitto;
import org.hob.itests.peers.Zigbee2Mqtt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Automations from their file to the radio: the program, a broker, and a genuine Zigbee2MQTT with a bulb, a weather sensor and a door. */
@TestMethodOrder(OrderAnnotation.class)
class ZigbeeAutomationIT {

    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String BULB = "light.bulb";
    private static final String WEATHER = "sensor.weather_temperature";
    private static final String DOOR = "binary_sensor.door_contact";
    private static final String LIGHT = "automation.light_behind_the_door";
    private static final String WATCH = "automation.watch_the_heat";

    /** What reaches the bulb, and the brightness. */
    private static final String LEVEL = "genLevelCtrl moveToLevelWithOnOff .*\"level\":(\\d+)";

    private static Mosquitto broker;
    private static Zigbee2Mqtt zigbee;
    private static Hob hob;

    @BeforeAll
    static void start() throws Exception {
        broker = Mosquitto.open();
        zigbee = Zigbee2Mqtt.start(broker);
        hob = Hob.empty();
        hob.configure("org.hob.mqtt~broker", "{\"host\": \"127.0.0.1\", \"port\": " + broker.port() + "}");
        hob.write("automations.yaml", automations(4));
        hob.start();
        hob.awaitReady(SOON);
        for (String id : List.of(BULB, WEATHER, DOOR, LIGHT, WATCH)) hob.awaitEntity(id, SOON, _ -> true);
        zigbee.reportDoor(false);
        hob.awaitState(DOOR, SOON, "off");
        zigbee.reportTemperature(25.25);
        hob.awaitState(WEATHER, SOON, "25.25");
    }

    @AfterAll
    static void stop() throws Exception {
        hob.close();
        zigbee.close();
        broker.close();
    }

    /** Two automations; the first makes the bulb that many times as bright as it is warm. */
    private static String automations(int times) {
        return """
            - id: light
              alias: Light behind the door
              triggers:
                - {trigger: state, entity_id: binary_sensor.door_contact, from: "off", to: "on"}
              conditions:
                - {condition: numeric_state, entity_id: sensor.weather_temperature, below: 30}
                - "{{ trigger.to_state.attributes.device_class == 'door' }}"
              actions:
                - action: light.turn_on
                  target: {entity_id: light.bulb}
                  data: {brightness: "{{ (states('sensor.weather_temperature') | float * TIMES) | int }}"}
            - id: watch
              alias: Watch the heat
              triggers:
                - {trigger: numeric_state, entity_id: sensor.weather_temperature, below: 0}
              actions:
                - {wait_template: "{{ states('sensor.weather_temperature') | float > 40 }}"}
                - {action: light.turn_off, target: {entity_id: light.bulb}}
            """.replace("TIMES", String.valueOf(times));
    }

    private static void openTheDoor() throws Exception {
        zigbee.reportDoor(false);
        hob.awaitState(DOOR, SOON, "off");
        zigbee.radio().skip();
        zigbee.reportDoor(true);
    }

    private static int levelAtTheRadio() throws InterruptedException {
        Matcher command = zigbee.radio().await(LEVEL, SOON);
        return Integer.parseInt(command.group(1));
    }

    /** Returns whether the new file was in force; while one takes the place of the other, nobody hears the door. */
    private static boolean isDarkerSoon() throws InterruptedException {
        try {
            return Integer.parseInt(zigbee.radio().await(LEVEL, MOMENT).group(1)) < 60;
        } catch (AssertionError unheard) {
            return false;
        }
    }

    private static JsonNode traces(String id) throws Exception {
        return hob.json("hob-traces.json?entity_id=" + id);
    }

    private static List<String> paths(JsonNode trace) {
        return trace.get("lines")
                .valueStream()
                .map(line -> line.get("path").asString())
                .toList();
    }

    private static void awaitOutcome(String id, String outcome) throws Exception {
        Eventually.holds(
                id + ": " + outcome,
                SOON,
                () -> traces(id)
                        .valueStream()
                        .limit(1)
                        .anyMatch(run -> run.get("outcome").asString().equals(outcome)));
    }

    @Test
    @Order(1)
    void openDoor_lightsTheBulb_asBrightAsTheTemplateSays() throws Exception {
        long begun = System.nanoTime();
        openTheDoor();
        assertThat(levelAtTheRadio()).isBetween(100, 102);
        System.out.println("door to bulb, radio to radio: "
                + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms, with closing the door");
        hob.awaitEntity(
                BULB, SOON, bulb -> bulb.get("attributes").path("brightness").asInt() == 101);
    }

    @Test
    @Order(2)
    void run_isTraced() throws Exception {
        awaitOutcome(LIGHT, "finished");
        JsonNode run = traces(LIGHT).get(0);
        assertThat(paths(run)).containsExactly("trigger/0", "condition/0", "condition/1", "action/0");
        assertThat(run.get("trigger").get("to_state").asString()).isEqualTo("on");
        assertThat(run.get("lines").get(3).get("result").toString()).contains("light.turn_on", "101", BULB);
        assertThat(hob.json("hob-automations.json").get("items").valueStream())
                .filteredOn(item -> item.get("entity_id").asString().equals(LIGHT))
                .allMatch(item -> item.get("trouble").isNull())
                .extracting(item -> item.get("last_triggered").asString())
                .containsExactly(run.get("begun").asString());
    }

    @Test
    @Order(3)
    void condition_keepsTheBulbAsItIs() throws Exception {
        zigbee.reportTemperature(35.25);
        hob.awaitState(WEATHER, SOON, "35.25");
        openTheDoor();
        awaitOutcome(LIGHT, "failed_conditions");
        assertThat(paths(traces(LIGHT).get(0))).containsExactly("trigger/0", "condition/0");
        // Whatever it had asked for would be at the radio before this.
        assertThat(hob.act("light.turn_on", BULB, "{\"brightness\":7}").statusCode())
                .isEqualTo(200);
        assertThat(levelAtTheRadio()).isBetween(6, 8);
    }

    @Test
    @Order(4)
    void editedFile_isInForce_andTheOthersRunGoesOn() throws Exception {
        zigbee.reportTemperature(-5);
        awaitOutcome(WATCH, "running");
        JsonNode begun = traces(WATCH).get(0);

        hob.write("automations.yaml", automations(2));
        zigbee.reportTemperature(25.25);
        hob.awaitState(WEATHER, SOON, "25.25");
        Eventually.holds("the new file is in force", SOON, () -> {
            openTheDoor();
            return isDarkerSoon();
        });
        assertThat(traces(WATCH)).hasSize(1);
        assertThat(traces(WATCH).get(0)).isEqualTo(begun);

        zigbee.radio().skip();
        zigbee.reportTemperature(45);
        zigbee.radio().await("genOnOff off|\"level\":0", SOON);
        awaitOutcome(WATCH, "finished");
        assertThat(traces(WATCH).get(0).get("begun")).isEqualTo(begun.get("begun"));
    }

    @Test
    @Order(5)
    void brokenFile_leavesWhatRuns_andIsToldWithItsLine() throws Exception {
        hob.write("automations.yaml", automations(4).replace("below: 30", "below: [30"));
        hob.said().await("WARN conf/automations.yaml:6: automation\\[0].*expected", SOON);
        zigbee.reportTemperature(25.25);
        hob.awaitState(WEATHER, SOON, "25.25");
        openTheDoor();
        assertThat(levelAtTheRadio()).isBetween(49, 51);
    }
}
