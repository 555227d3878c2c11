package org.hob.mqtt.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.mqtt.discovery.House.BULB;
import static org.hob.mqtt.discovery.House.BULB_SAYS;
import static org.hob.mqtt.discovery.House.DOOR;
import static org.hob.mqtt.discovery.House.DOOR_SAYS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hob.domain.BinarySensor;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Sensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With announcements as a genuine Zigbee2MQTT sends them. */
class DiscoveryTest {

    private final House house = House.furnished();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void announcedThings_areThere_andUnknown() {
        assertThat(house.state("bulb")).isEqualTo("unknown");
        assertThat(house.state("weather_temperature")).isEqualTo("unknown");
        assertThat(house.state("door_contact")).isEqualTo("unknown");
        assertThat(house.log()).isEmpty();
    }

    @Test
    void names_areThoseOfHomeAssistant() {
        var bulb = house.light("bulb");
        assertThat(bulb.description().friendlyName()).isEqualTo("bulb");
        assertThat(bulb.description().uniqueId()).contains("0x000b57fffec6a5b2_light_zigbee2mqtt");
        var device = bulb.description().device().orElseThrow();
        assertThat(device.maker()).contains("IKEA");
        assertThat(device.via()).contains("zigbee2mqtt_bridge_0x00124b0000000001");
        var temperature = house.home.find("weather_temperature").orElseThrow().entity;
        assertThat(temperature.description().friendlyName()).isEqualTo("weather Temperature");
        assertThat(temperature.traits()).isEqualTo(Sensor.Traits.measures("temperature", "°C"));
    }

    @Test
    void bulb_showsWhatItSays() {
        house.mqtt.say(
                "zigbee2mqtt/bulb",
                "{\"state\":\"ON\",\"brightness\":127,\"color_mode\":\"color_temp\",\"color_temp\":370,\"linkquality\":90}");
        assertThat(house.state("bulb"))
                .isEqualTo(new Light.Reading(true, 128, Light.ColorMode.COLOR_TEMP, new Color.Kelvin(2702), null));
        house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":\"OFF\"}");
        assertThat(house.state("bulb")).isEqualTo(Light.Reading.OFF);
        house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":\"ON\",\"brightness\":254}");
        assertThat(house.state("bulb"))
                .isEqualTo(new Light.Reading(true, 255, Light.ColorMode.COLOR_TEMP, new Color.Kelvin(2702), null));
    }

    @Test
    void bulb_hasTheTraitsItAnnounces() {
        assertThat(house.light("bulb").traits())
                .isEqualTo(new Light.Traits(
                        Set.of(Light.ColorMode.COLOR_TEMP),
                        List.of("blink", "breathe", "okay", "channel_change", "finish_effect", "stop_effect"),
                        2202,
                        4000,
                        Set.of(Light.Feature.EFFECT, Light.Feature.TRANSITION)));
    }

    @Test
    void bulb_isTold_inItsOwnSteps() throws Exception {
        house.light("bulb").turnOn(new Light.TurnOn().brightness(100));
        house.light("bulb").turnOn(new Light.TurnOn(255, new Color.Kelvin(2700), "blink", Duration.ofMillis(2500)));
        house.light("bulb").turnOff(new Light.TurnOff(Duration.ofSeconds(3)));
        house.light("bulb").turnOn(new Light.TurnOn().brightness(0));
        assertThat(house.mqtt.published)
                .containsExactly(
                        "zigbee2mqtt/bulb/set {\"state\":\"ON\",\"brightness\":100}",
                        "zigbee2mqtt/bulb/set"
                            + " {\"state\":\"ON\",\"brightness\":254,\"color_temp\":370,\"effect\":\"blink\",\"transition\":2.5}",
                        "zigbee2mqtt/bulb/set {\"state\":\"OFF\",\"transition\":3}",
                        "zigbee2mqtt/bulb/set {\"state\":\"OFF\"}");
        assertThat(house.state("bulb")).as("state is never guessed").isEqualTo("unknown");
    }

    @Test
    void sensor_showsNumbersAsTheyAre() {
        house.mqtt.say("zigbee2mqtt/weather", "{\"temperature\":21.0,\"humidity\":50}");
        assertThat(house.state("weather_temperature")).isEqualTo(new Sensor.Reading(21.0));
        house.mqtt.say("zigbee2mqtt/weather", "{\"temperature\":21}");
        assertThat(house.state("weather_temperature")).isEqualTo(new Sensor.Reading(21L));
        house.mqtt.say("zigbee2mqtt/weather", "{\"humidity\":51}");
        assertThat(house.state("weather_temperature")).isEqualTo(new Sensor.Reading(21L));
        house.mqtt.say("zigbee2mqtt/weather", "{\"temperature\":null}");
        assertThat(house.state("weather_temperature")).isEqualTo(Sensor.Reading.NOTHING);
    }

    @Test
    void door_isOpen_whenThereIsNoContact() {
        house.mqtt.say("zigbee2mqtt/door", "{\"contact\":false}");
        assertThat(house.state("door_contact")).isEqualTo(new BinarySensor.Reading(true));
        house.mqtt.say("zigbee2mqtt/door", "{\"contact\":true}");
        assertThat(house.state("door_contact")).isEqualTo(new BinarySensor.Reading(false));
        var traits = (BinarySensor.Traits)
                house.home.find("door_contact").orElseThrow().entity.traits();
        assertThat(traits.deviceClass()).contains(BinarySensor.Senses.DOOR);
    }

    @Test
    void bridgeThatGoes_takesItsDevicesAlong_andBringsThemBackAsTheyWere() {
        house.mqtt.say("zigbee2mqtt/door", "{\"contact\":true}");
        house.mqtt.say("zigbee2mqtt/bridge/state", "{\"state\":\"offline\"}");
        assertThat(house.state("door_contact")).isEqualTo("unavailable");
        assertThat(house.state("bulb")).isEqualTo("unavailable");
        house.mqtt.say("zigbee2mqtt/bridge/state", "{\"state\":\"online\"}");
        assertThat(house.state("door_contact")).isEqualTo(new BinarySensor.Reading(false));
        assertThat(house.state("bulb")).as("nothing was known, nothing is").isEqualTo("unknown");
    }

    @Test
    void brokerThatGoes_takesAllAlong_andWhatIsSaidAfterCounts() {
        house.mqtt.say("zigbee2mqtt/door", "{\"contact\":true}");
        house.mqtt.connection(false);
        assertThat(house.state("door_contact")).isEqualTo("unavailable");
        house.mqtt.connection(true);
        assertThat(house.state("door_contact")).isEqualTo(new BinarySensor.Reading(false));
        house.mqtt.say("zigbee2mqtt/door", "{\"contact\":false}");
        assertThat(house.state("door_contact")).isEqualTo(new BinarySensor.Reading(true));
    }

    @Test
    void sameAnnouncementAgain_changesNothing() {
        int before = house.home.arrivals;
        house.mqtt.say(BULB, BULB_SAYS);
        house.mqtt.say(BULB, BULB_SAYS.replace("2.14.1", "2.15.0"));
        assertThat(house.home.arrivals).as("another origin is no other light").isEqualTo(before);
    }

    @Test
    void otherAnnouncement_replaces_andKeepsWhatWasSaid() {
        house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":\"ON\",\"brightness\":254}");
        house.mqtt.say(BULB, BULB_SAYS.replace("\"brightness_scale\":254", "\"brightness_scale\":508"));
        assertThat(house.home.size()).isEqualTo(3);
        assertThat(((Light.Reading) house.state("bulb")).brightness()).isEqualTo(128);
    }

    @Test
    void emptyAnnouncement_removes() {
        int before = house.mqtt.subscriptions();
        house.mqtt.say(BULB, "");
        assertThat(house.home.find("bulb")).isEmpty();
        assertThat(house.home.size()).isEqualTo(2);
        assertThat(house.mqtt.subscriptions()).as("nobody listens to its topic").isEqualTo(before - 1);
        house.mqtt.say(BULB, BULB_SAYS);
        assertThat(house.state("bulb")).isEqualTo("unknown");
    }

    @Test
    void badAnnouncement_isSaidOnce_andTheGoodOneStays() {
        var bad = BULB_SAYS.replace("\"brightness_scale\":254", "\"brightness_scale\":\"abc\"");
        house.mqtt.say(BULB, bad);
        house.mqtt.say(BULB, bad);
        assertThat(house.log()).containsExactly(BULB + ": brightness_scale: \"abc\" (expected: a number > 0)");
        assertThat(house.state("bulb")).isEqualTo("unknown");
    }

    @Test
    void templateThatCannotBeRead_isSaid_andTheThingIsNotSetUp() {
        house.mqtt.say(
                "homeassistant/binary_sensor/x/config",
                DOOR_SAYS
                        .replace("{{ value_json[\\\"contact\\\"] }}", "{{ value. }}")
                        .replace("door_contact", "x"));
        assertThat(house.home.find("x")).isEmpty();
        assertThat(house.log())
                .containsExactly(
                        "homeassistant/binary_sensor/x/config: value_template: \"{{ value. }}\" (expected: a template;"
                                + " template: line 1: expected name or number)");
    }

    @Test
    void kindsThatAreNotSupported_areSaidOnceEach() {
        house.mqtt.say("homeassistant/select/a/config", "{\"command_topic\":\"x\",\"options\":[]}");
        house.mqtt.say("homeassistant/select/b/config", "{\"command_topic\":\"x\",\"options\":[]}");
        house.mqtt.say("homeassistant/update/b/config", "{}");
        house.mqtt.say("homeassistant/update/c/config", "{\"x\":1}");
        assertThat(house.log())
                .containsExactly(
                        "mqtt: select is not supported yet; what is announced of it is left out",
                        "homeassistant/update/b/config: payload: \"{}\" (expected: what is announced, or nothing at"
                                + " all)",
                        "mqtt: update is not supported yet; what is announced of it is left out");
    }

    @Test
    void badMessages_areSaidOnceAKind_andChangeNothing() {
        house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":\"ON\",\"brightness\":254}");
        var before = house.state("bulb");
        house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":\"OFF\",\"brightness\":\"much\"}");
        house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":\"OFF\",\"brightness\":\"more\"}");
        house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":\"MAYBE\"}");
        house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":");
        house.mqtt.say("zigbee2mqtt/bulb", "[]");
        house.mqtt.say("zigbee2mqtt/bulb", new byte[] {(byte) 0xff, 1});
        house.mqtt.say("zigbee2mqtt/weather", "{\"temperature\":\"warm\"}");
        house.mqtt.say("zigbee2mqtt/door", "{\"contact\":\"perhaps\"}");
        assertThat(house.state("bulb")).isEqualTo(before);
        assertThat(house.log()).hasSize(7);
        assertThat(house.log())
                .contains(
                        "zigbee2mqtt/bulb: brightness: \"much\" (expected: a number 0–254.0)",
                        "zigbee2mqtt/bulb: state: \"MAYBE\" (expected: ON or OFF)",
                        "zigbee2mqtt/weather: state: \"warm\" (expected: temperature as a number)",
                        "zigbee2mqtt/door: state: \"perhaps\" (expected: False or True)");
    }

    @Test
    void disabledByDefault_isLeftOut_unlessAskedFor() {
        var disabled = DOOR_SAYS
                .replace("\"name\":null", "\"name\":null,\"enabled_by_default\":false")
                .replace("door_contact", "hidden");
        house.mqtt.say("homeassistant/binary_sensor/hidden/config", disabled);
        assertThat(house.home.find("hidden")).isEmpty();
        try (var other = new House(true)) {
            other.mqtt.keep("zigbee2mqtt/bridge/state", "{\"state\":\"online\"}");
            other.mqtt.say("homeassistant/binary_sensor/hidden/config", disabled);
            assertThat(other.state("hidden")).isEqualTo("unknown");
        }
    }

    @Test
    void thingThatNeverSaysIfItIsThere_comesAfterAWhile_outOfReach() {
        try (var other = new House()) {
            other.mqtt.say(DOOR, DOOR_SAYS);
            assertThat(other.home.find("door_contact")).isEmpty();
            other.home.pass(Duration.ofSeconds(1));
            assertThat(other.state("door_contact")).isEqualTo("unavailable");
            other.mqtt.say("zigbee2mqtt/bridge/state", "{\"state\":\"online\"}");
            assertThat(other.state("door_contact")).isEqualTo("unknown");
        }
    }

    @Test
    void oddTopics_areSaid() {
        house.mqtt.say("homeassistant/light/a b/config", BULB_SAYS);
        assertThat(house.log()).singleElement().asString().startsWith("homeassistant/light/a b/config: topic:");
        assertThat(ConfigTopic.of("homeassistant", "homeassistant/light/x/config"))
                .isEqualTo(Optional.of(new ConfigTopic("light", "x")));
        assertThat(ConfigTopic.of("a/b", "a/b/light/n/x/config"))
                .isEqualTo(Optional.of(new ConfigTopic("light", "n x")));
        assertThat(ConfigTopic.of("ab", "abc/light/x/config")).isEmpty();
    }
}
