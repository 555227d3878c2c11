package org.hob.itests.peers;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proves the counterpart by itself: what these tests see, Hob will see. */
class Zigbee2MqttTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static Mosquitto broker;
    private static Zigbee2Mqtt zigbee;

    @BeforeAll
    static void start() throws Exception {
        broker = Mosquitto.open();
        zigbee = Zigbee2Mqtt.start(broker);
    }

    @AfterAll
    static void stop() throws Exception {
        zigbee.close();
        broker.close();
    }

    @Test
    void devices_areAnnounced() throws Exception {
        for (String config : new String[] {
            "light/0x000b57fffec6a5b2/light",
            "sensor/0x00158d0001a2b3c4/temperature",
            "binary_sensor/0x00158d0001a2b3c5/contact"
        }) {
            try (Program subscriber = broker.subscribe("homeassistant/" + config + "/config")) {
                subscriber.said().await("/config \\{.*\"state_topic\":\"zigbee2mqtt/", SOON);
            }
        }
    }

    @Test
    void report_isPublished() throws Exception {
        try (Program weather = broker.subscribe("zigbee2mqtt/weather");
                Program door = broker.subscribe("zigbee2mqtt/door")) {
            zigbee.reportTemperature(23.75);
            weather.said().await("\"temperature\":23.75", SOON);
            zigbee.reportDoor(true);
            door.said().await("\"contact\":false", SOON);
        }
    }

    @Test
    void command_reachesTheRadio() throws Exception {
        broker.publish("zigbee2mqtt/bulb/set", "{\"state\":\"ON\",\"brightness\":100}", false);
        zigbee.radio().await("0x000b57fffec6a5b2 genLevelCtrl moveToLevelWithOnOff .*\"level\":100", SOON);
    }
}
