package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
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

/** The house as its people have it: the program, a broker, and a genuine Zigbee2MQTT with a bulb, a weather sensor and a door. */
@TestMethodOrder(OrderAnnotation.class)
class ZigbeeHouseIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String BULB = "light.bulb";
    private static final String WEATHER = "sensor.weather_temperature";
    private static final String DOOR = "binary_sensor.door_contact";

    private static Mosquitto broker;
    private static Zigbee2Mqtt zigbee;
    private static Hob hob;

    @BeforeAll
    static void start() throws Exception {
        broker = Mosquitto.open();
        zigbee = Zigbee2Mqtt.start(broker);
        hob = Hob.empty();
        hob.configure("org.hob.mqtt~broker", "{\"host\": \"127.0.0.1\", \"port\": " + broker.port() + "}");
    }

    @AfterAll
    static void stop() throws Exception {
        hob.close();
        zigbee.close();
        broker.close();
    }

    @Test
    @Order(1)
    void devices_areDiscovered() throws Exception {
        long start = System.nanoTime();
        hob.start();
        hob.awaitReady(SOON);
        for (String id : List.of(BULB, WEATHER, DOOR)) hob.awaitEntity(id, SOON, _ -> true);
        print("bulb, weather and door discovered after the start of the program", start, 5_000);
    }

    @Test
    @Order(2)
    void report_changesTheState() throws Exception {
        zigbee.reportTemperature(20.25);
        hob.awaitState(WEATHER, SOON, "20.25");
        for (int round = 1; round <= 5; round++) {
            long start = System.nanoTime();
            zigbee.reportTemperature(20.25 + round);
            hob.awaitState(WEATHER, SOON, String.valueOf(20.25 + round));
            print("report of the radio shown", start, 100);
        }
        zigbee.reportDoor(true);
        hob.awaitState(DOOR, SOON, "on");
        zigbee.reportDoor(false);
        hob.awaitState(DOOR, SOON, "off");
    }

    @Test
    @Order(3)
    void action_reachesTheRadio() throws Exception {
        zigbee.radio().skip();
        HttpResponse<String> answer = hob.act("light.turn_on", BULB, "{\"brightness\":100}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher command = zigbee.radio().await("genLevelCtrl moveToLevelWithOnOff .*\"level\":(\\d+)", SOON);
        assertThat(Integer.parseInt(command.group(1))).isBetween(99, 101);
        hob.awaitEntity(
                BULB,
                SOON,
                bulb -> bulb.get("state").asString().equals("on")
                        && bulb.get("attributes").get("brightness").asInt() == 100);
    }

    @Test
    @Order(4)
    void lostBroker_isShownAndComesBack() throws Exception {
        broker.kill();
        for (String id : List.of(BULB, WEATHER, DOOR)) hob.awaitState(id, SOON, "unavailable");
        broker.start();
        hob.awaitEntity(BULB, Duration.ofMinutes(1), ZigbeeHouseIT::isAvailable);
        hob.awaitEntity(WEATHER, SOON, ZigbeeHouseIT::isAvailable);
        zigbee.reportTemperature(19.5);
        hob.awaitState(WEATHER, SOON, "19.5");
        hob.act("light.turn_off", BULB, "{}");
        zigbee.radio().await("genOnOff off|\"level\":0", SOON);
    }

    private static boolean isAvailable(JsonNode entity) {
        return !entity.get("state").asString().equals("unavailable");
    }

    private static void print(String what, long start, int target) {
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println(what + ": " + millis + " ms (target: " + target + " ms)");
    }
}
