package org.hob.mqtt.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.hob.domain.Light.TurnOn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lights of both schemas, coloured and optimistic ones. */
class LightTest {

    private final House house = new House();

    @AfterEach
    void close() {
        assertThat(house.log()).isEmpty();
        house.close();
    }

    private Light light(String keys) {
        house.mqtt.say("homeassistant/light/x/config", "{\"obj_id\":\"x\",\"name\":\"X\"," + keys + "}");
        assertThat(house.log()).isEmpty();
        return house.light("x");
    }

    private Light.Reading reading() {
        return (Light.Reading) house.state("x");
    }

    @Test
    void jsonLight_inColors() throws Exception {
        var light = light(
                "\"schema\":\"json\",\"~\":\"z/x\",\"stat_t\":\"~\",\"cmd_t\":\"~/set\",\"sup_clrm\":[\"xy\",\"hs\",\"color_temp\"]");
        house.mqtt.say(
                "z/x", "{\"state\":\"ON\",\"color_mode\":\"xy\",\"color\":{\"x\":0.7,\"y\":0.29},\"brightness\":255}");
        assertThat(reading()).isEqualTo(new Light.Reading(true, 255, ColorMode.XY, new Color.Xy(0.7, 0.29), null));
        house.mqtt.say("z/x", "{\"color_mode\":\"hs\",\"color\":{\"h\":120,\"s\":50}}");
        assertThat(reading().color()).isEqualTo(new Color.Hs(120, 50));
        light.turnOn(new TurnOn().color(new Color.Rgb(255, 0, 0)));
        light.turnOn(new TurnOn().color(new Color.Xy(0.3, 0.3)));
        light.turnOn(new TurnOn().color(new Color.Kelvin(4000)));
        assertThat(house.mqtt.published)
                .containsExactly(
                        "z/x/set {\"state\":\"ON\",\"color\":{\"h\":0.0,\"s\":100.0}}",
                        "z/x/set {\"state\":\"ON\",\"color\":{\"x\":0.3,\"y\":0.3}}",
                        "z/x/set {\"state\":\"ON\",\"color_temp\":250}");
    }

    @Test
    void jsonLight_withoutState_isTakenAtItsWord() throws Exception {
        var light = light("\"schema\":\"json\",\"cmd_t\":\"x/set\",\"brightness\":true");
        assertThat(light.description().assumed()).isTrue();
        light.turnOn(new TurnOn().brightness(80));
        assertThat(reading()).isEqualTo(new Light.Reading(true, 80, ColorMode.BRIGHTNESS, null, null));
        light.turnOff(new Light.TurnOff());
        assertThat(reading()).isEqualTo(Light.Reading.OFF);
        light.turnOn(new TurnOn());
        assertThat(reading().brightness()).isEqualTo(80);
    }

    @Test
    void jsonLight_thatForgetsItsState_isUnknownAgain() {
        light("\"schema\":\"json\",\"stat_t\":\"x\",\"cmd_t\":\"x/set\"");
        house.mqtt.say("x", "{\"state\":\"ON\"}");
        assertThat(reading()).isEqualTo(Light.Reading.ON);
        house.mqtt.say("x", "{\"state\":null}");
        assertThat(house.state("x")).isEqualTo("unknown");
    }

    @Test
    void jsonLight_mixesWhite() throws Exception {
        var light = light("\"schema\":\"json\",\"stat_t\":\"x\",\"cmd_t\":\"x/set\",\"sup_clrm\":[\"rgbw\"]");
        light.turnOn(new TurnOn().color(new Color.Rgb(255, 128, 128)));
        assertThat(house.mqtt.published)
                .containsExactly("x/set {\"state\":\"ON\",\"color\":{\"r\":253,\"g\":0,\"b\":0,\"w\":255}}");
    }

    @Test
    void basicLight_hasATopicForEachSide() throws Exception {
        var light = light("\"cmd_t\":\"p/set\",\"stat_t\":\"p\",\"stat_val_tpl\":\"{{ value_json.p"
            + " }}\",\"pl_on\":\"1\",\"pl_off\":0,"
            + "\"bri_cmd_t\":\"b/set\",\"bri_stat_t\":\"b\",\"bri_scl\":100,\"rgb_cmd_t\":\"c/set\",\"rgb_stat_t\":\"c\",\"rgb_cmd_tpl\":\"{{"
            + " red }}-{{ green }}-{{ blue }}\",\"fx_cmd_t\":\"e/set\",\"fx_stat_t\":\"e\",\"fx_list\":[\"wave\"]");
        house.mqtt.say("b", "50");
        assertThat(house.state("x")).as("a brightness alone is no state").isEqualTo("unknown");
        house.mqtt.say("p", "{\"p\":1}");
        house.mqtt.say("c", "10,20,30");
        house.mqtt.say("e", "wave");
        assertThat(reading()).isEqualTo(new Light.Reading(true, 128, ColorMode.RGB, new Color.Rgb(10, 20, 30), "wave"));
        house.mqtt.say("p", "{\"p\":0}");
        assertThat(reading()).isEqualTo(Light.Reading.OFF);
        light.turnOn(new TurnOn(255, new Color.Rgb(1, 2, 3), "wave", null));
        light.turnOff(new Light.TurnOff());
        assertThat(house.mqtt.published)
                .containsExactly("c/set 1-2-3", "b/set 100", "e/set wave", "p/set 1", "p/set 0");
    }

    @Test
    void basicLight_turnedOnFirst_orByItsBrightness() throws Exception {
        var first = light("\"cmd_t\":\"p/set\",\"bri_cmd_t\":\"b/set\",\"on_cmd_type\":\"first\"");
        first.turnOn(new TurnOn().brightness(255));
        assertThat(house.mqtt.published).containsExactly("p/set ON", "b/set 255");
        house.mqtt.published.clear();
        var bright = light("\"cmd_t\":\"p/set\",\"bri_cmd_t\":\"b/set\",\"on_cmd_type\":\"brightness\"");
        bright.turnOn(new TurnOn());
        assertThat(house.mqtt.published).containsExactly("b/set 255");
    }

    @Test
    void basicLight_onAndOffOnly() throws Exception {
        var light = light("\"cmd_t\":\"p/set\",\"stat_t\":\"p\"");
        assertThat(light.traits()).isEqualTo(Light.Traits.ON_OFF);
        house.mqtt.say("p", "ON");
        assertThat(reading()).isEqualTo(Light.Reading.ON);
        light.turnOn(new TurnOn());
        assertThat(house.mqtt.published).containsExactly("p/set ON");
    }

    @Test
    void colors_turnIntoEachOther() {
        assertThat(new Color.Rgb(0, 255, 0).hs()).isEqualTo(new Color.Hs(120, 100));
        assertThat(new Color.Hs(240, 100).rgb()).isEqualTo(new Color.Rgb(0, 0, 255));
        assertThat(new Color.Rgb(255, 255, 255).hs()).isEqualTo(new Color.Hs(0, 0));
        assertThat(new Color.Rgb(255, 0, 0).xy()).isEqualTo(new Color.Xy(0.701, 0.299));
        assertThat(new Color.Xy(0.323, 0.329).rgb()).isEqualTo(new Color.Rgb(255, 254, 254));
        assertThat(Colors.way(new Color.Kelvin(3000), Set.of(ColorMode.HS))).isEmpty();
    }

    @Test
    void scales_areThoseOfHomeAssistant() {
        assertThat(new Scale(254).toDevice(100)).isEqualTo(100);
        assertThat(new Scale(254).toDevice(1)).isEqualTo(1);
        assertThat(new Scale(100).toDevice(255)).isEqualTo(100);
        assertThat(new Scale(100).toHouse(1)).isEqualTo(3);
        assertThat(new Scale(254).toHouse(254)).isEqualTo(255);
        assertThat(Scale.mired(370)).isEqualTo(2702);
    }
}
