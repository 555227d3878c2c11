package org.hob.mqtt.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hob.domain.BinarySensor;
import org.hob.domain.Sensor;
import org.hob.domain.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Switches and sensors, availability, whole devices, and what is abbreviated in their announcements. */
class ComponentsTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private void announce(String component, String keys) {
        house.mqtt.say("homeassistant/" + component + "/node/x/config", "{\"obj_id\":\"x\"," + keys + "}");
        assertThat(house.log()).isEmpty();
    }

    @Test
    void switch_isTold_andConfirms() throws Exception {
        announce(
                "switch",
                "\"~\":\"plug\",\"cmd_t\":\"~/set\",\"stat_t\":\"a/~\",\"pl_on\":1,\"stat_on\":\"yes\",\"stat_off\":\"no\"");
        var plug = (Switch) house.home.find("x").orElseThrow().entity;
        assertThat(plug.description().friendlyName()).isEqualTo("MQTT Switch");
        plug.turnOn(new Switch.TurnOn());
        assertThat(house.mqtt.published).containsExactly("plug/set 1");
        assertThat(house.state("x")).isEqualTo("unknown");
        house.mqtt.say("a/plug", "yes");
        assertThat(house.state("x")).isEqualTo(new Switch.Reading(true));
        house.mqtt.say("a/plug", "None");
        assertThat(house.state("x")).isEqualTo("unknown");
    }

    @Test
    void switch_withoutState_isTakenAtItsWord() throws Exception {
        announce("switch", "\"cmd_t\":\"set\",\"cmd_tpl\":\"{\\\"v\\\":\\\"{{ value | lower }}\\\"}\"");
        ((Switch) house.home.find("x").orElseThrow().entity).turnOn(new Switch.TurnOn());
        assertThat(house.mqtt.published).containsExactly("set {\"v\":\"on\"}");
        assertThat(house.state("x")).isEqualTo(new Switch.Reading(true));
    }

    @Test
    void motion_goesOffByItself() {
        announce("binary_sensor", "\"stat_t\":\"m\",\"off_dly\":30,\"dev_cla\":\"motion\"");
        house.mqtt.say("m", "ON");
        house.home.pass(Duration.ofSeconds(20));
        house.mqtt.say("m", "ON");
        house.home.pass(Duration.ofSeconds(20));
        assertThat(house.state("x")).isEqualTo(new BinarySensor.Reading(true));
        house.home.pass(Duration.ofSeconds(10));
        assertThat(house.state("x")).isEqualTo(new BinarySensor.Reading(false));
    }

    @Test
    void sensor_thatFallsSilent_isLost() {
        announce("sensor", "\"stat_t\":\"s\",\"exp_aft\":60");
        house.mqtt.say("s", "one");
        house.home.pass(Duration.ofSeconds(59));
        assertThat(house.state("x")).isEqualTo(Sensor.Reading.of("one"));
        house.home.pass(Duration.ofSeconds(1));
        assertThat(house.state("x")).isEqualTo("unavailable");
        house.mqtt.say("s", "two");
        assertThat(house.state("x")).isEqualTo(Sensor.Reading.of("two"));
    }

    @Test
    void sensors_ofTimesAndChoices() {
        announce("sensor", "\"stat_t\":\"s\",\"dev_cla\":\"timestamp\"");
        house.mqtt.say("s", "2026-11-20T10:00:00+01:00");
        assertThat(house.state("x")).isEqualTo(Sensor.Reading.of(Instant.parse("2026-11-20T09:00:00Z")));
        announce("sensor", "\"stat_t\":\"d\",\"dev_cla\":\"date\"");
        house.mqtt.say("d", "2026-11-20");
        assertThat(house.state("x")).isEqualTo(new Sensor.Reading(LocalDate.of(2026, 11, 20)));
        announce("sensor", "\"stat_t\":\"o\",\"dev_cla\":\"enum\",\"ops\":[\"a\",\"b\"]");
        house.mqtt.say("o", "b");
        assertThat(house.state("x")).isEqualTo(Sensor.Reading.of("b"));
        house.mqtt.say("o", "c");
        assertThat(house.log()).containsExactly("o: state: \"c\" (expected: one of a, b)");
    }

    @Test
    void availability_ofAll_ofAny_andOfTheLatest() {
        String two = "\"avty\":[{\"t\":\"a1\",\"pl_avail\":\"up\",\"pl_not_avail\":\"down\"},{\"t\":\"a2\"}]";
        announce("sensor", "\"stat_t\":\"s\"," + two + ",\"avty_mode\":\"all\"");
        house.mqtt.say("s", "x");
        house.mqtt.say("a1", "up");
        assertThat(house.home.find("x")).as("not decided").isEmpty();
        house.mqtt.say("a2", "online");
        assertThat(house.state("x")).isEqualTo(Sensor.Reading.of("x"));
        house.mqtt.say("a1", "down");
        assertThat(house.state("x")).isEqualTo("unavailable");
        announce("sensor", "\"stat_t\":\"s\"," + two + ",\"avty_mode\":\"any\"");
        house.mqtt.say("a1", "down");
        house.mqtt.say("a2", "online");
        assertThat(house.state("x")).isEqualTo(Sensor.Reading.of("x"));
        announce("sensor", "\"stat_t\":\"s\"," + two);
        house.mqtt.say("a1", "down");
        assertThat(house.state("x")).isEqualTo("unavailable");
        house.mqtt.say("a2", "online");
        assertThat(house.state("x")).isEqualTo(Sensor.Reading.of("x"));
        house.mqtt.say("a2", "perhaps");
        assertThat(house.state("x")).as("says nothing").isEqualTo(Sensor.Reading.of("x"));
    }

    @Test
    void device_announcesAllItHas_andTakesPartsBack() {
        String all = """
            {"dev":{"ids":["d"],"name":"Box","mf":"M","sw":"1"},"o":{"name":"tool"},"~":"box","stat_t":"~/state","avty_t":"~/here",
            "cmps":{"t":{"p":"sensor","dev_cla":"temperature","unit_of_meas":"°C","val_tpl":"{{ value_json.t }}","uniq_id":"t","obj_id":"box_t"},
            "r":SWITCH,"b":{"p":"button","cmd_t":"~/b","uniq_id":"b"}}}\
            """;
        String plug = "{\"p\":\"switch\",\"cmd_t\":\"~/set\",\"val_tpl\":\"{{ value_json.r"
                + " }}\",\"uniq_id\":\"r\",\"obj_id\":\"box_r\"}";
        house.mqtt.keep("box/here", "online");
        house.mqtt.say("homeassistant/device/box/config", all.replace("SWITCH", plug));
        house.mqtt.say("box/state", "{\"t\":20.5,\"r\":\"ON\"}");
        assertThat(house.state("box_t")).isEqualTo(new Sensor.Reading(20.5));
        assertThat(house.state("box_r")).isEqualTo(new Switch.Reading(true));
        assertThat(house.home.find("box_t").orElseThrow().entity.description().friendlyName())
                .isEqualTo("Box Temperature");
        assertThat(house.log())
                .containsExactly("mqtt: button is not supported yet; what is announced of it is left out");
        house.mqtt.say("homeassistant/device/box/config", all.replace("SWITCH", "{\"p\":\"switch\"}"));
        assertThat(house.home.find("box_r")).isEmpty();
        assertThat(house.state("box_t")).isEqualTo(new Sensor.Reading(20.5));
        house.mqtt.say("homeassistant/device/box/config", "");
        assertThat(house.home.size()).isZero();
        assertThat(house.mqtt.subscriptions()).as("only discovery listens").isEqualTo(2);
    }

    @Test
    void abbreviations_areAllThere() {
        assertThat(Abbreviations.count()).isGreaterThan(290);
        assertThat(Abbreviations.expandItem(Map.of("tilt_opnd_val", 1, "name", 2)))
                .containsOnlyKeys("tilt_opened_value", "name");
    }
}
