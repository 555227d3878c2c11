package org.hob.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.action.Target;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.domain.Light.ColorMode;
import org.hob.domain.Switch;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Position;
import org.hob.yaml.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups that are of the domain of their members. */
final class PlatformGroupsTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private List<String> take(Section section, Object... pairs) {
        var says = new LinkedHashMap<String, Object>();
        says.put("platform", "group");
        for (int n = 0; n < pairs.length; n += 2) says.put(pairs[n].toString(), pairs[n + 1]);
        var mistakes = new Mistakes();
        var other = Map.of("platform", "template", "whatever", 1);
        section.take(Node.of(new Position("conf/configuration.yaml", 1, 1), List.of(other, says)), mistakes);
        home.untilIdle();
        return mistakes.list().stream().map(Object::toString).toList();
    }

    private void set(String id, String state) {
        home.set(EntityId.of(id), state);
    }

    private void set(String id, Object state, Map<String, ?> attributes) {
        home.states().set(EntityId.of(id), state.toString(), attributes);
        home.untilIdle();
    }

    private Map<String, Object> attributes(String id) {
        return home.states().get(EntityId.of(id)).orElseThrow().attributes();
    }

    private void ask(String action, Map<String, ?> data, String whom) {
        home.actions().call(action, data, Target.of(EntityId.of(whom))).await();
        home.untilIdle();
    }

    // ---- switches and binary sensors

    // mirrors components/group/test_switch.py: test_state_reporting, test_state_reporting_all
    @Test
    void switches_areOnIfOneIs_orAll() {
        take(new SwitchGroups(home), "name", "Any", "entities", List.of("switch.a", "switch.b"));
        take(new SwitchGroups(home), "name", "All", "entities", "switch.a, switch.b", "all", true);
        var seen = new LinkedHashMap<String, String>();
        for (var states : List.of(
                "on on",
                "on off",
                "off off",
                "on unknown",
                "off unknown",
                "unavailable unavailable",
                "on unavailable",
                "unknown unavailable")) {
            set("switch.a", states.substring(0, states.indexOf(' ')));
            set("switch.b", states.substring(states.indexOf(' ') + 1));
            seen.put(states, home.state("switch.any") + ' ' + home.state("switch.all"));
        }
        assertThat(seen)
                .containsExactly(
                        Map.entry("on on", "on on"),
                        Map.entry("on off", "on off"),
                        Map.entry("off off", "off off"),
                        Map.entry("on unknown", "on unknown"),
                        Map.entry("off unknown", "off unknown"),
                        Map.entry("unavailable unavailable", "unavailable unavailable"),
                        Map.entry("on unavailable", "on unknown"),
                        Map.entry("unknown unavailable", "unknown unknown"));
    }

    // mirrors components/group/test_switch.py: test_service_calls
    @Test
    void switches_areAskedTogether() {
        home.fake(Switch.class, "switch.a").confirms();
        home.fake(Switch.class, "switch.b").confirms();
        take(new SwitchGroups(home), "entities", List.of("switch.a", "switch.b", "switch.not_yet"), "unique_id", "u");
        ask("switch.turn_on", Map.of(), "switch.switch_group");
        assertThat(home.state("switch.a") + home.state("switch.b")).isEqualTo("onon");
        assertThat(home.state("switch.switch_group")).isEqualTo("on");
        ask("switch.toggle", Map.of(), "switch.switch_group");
        assertThat(home.state("switch.a") + home.state("switch.b")).isEqualTo("offoff");
        assertThat(home.notices()).isEmpty();
    }

    // mirrors components/group/test_binary_sensor.py: test_default_state, test_state_reporting_any
    @Test
    void binarySensors_areOnIfOneIs() {
        take(
                new BinarySensorGroups(home),
                "name",
                "Doors",
                "device_class",
                "door",
                "entities",
                List.of("binary_sensor.a", "binary_sensor.b"));
        assertThat(home.state("binary_sensor.doors")).isEqualTo("unavailable");
        set("binary_sensor.a", "on");
        set("binary_sensor.b", "off");
        assertThat(home.state("binary_sensor.doors")).isEqualTo("on");
        assertThat(attributes("binary_sensor.doors"))
                .containsEntry("device_class", "door")
                .containsEntry("entity_id", List.of("binary_sensor.a", "binary_sensor.b"));
    }

    // ---- lights

    // mirrors components/group/test_light.py: test_brightness, test_state_reporting_any
    @Test
    void lights_haveTheMeanOfThoseThatAreOn() {
        var one = home.fake(Light.class, Light.Traits.DIMMABLE, "light.a");
        var two = home.fake(Light.class, Light.Traits.DIMMABLE, "light.b");
        take(new LightGroups(home), "name", "Hall", "entities", List.of("light.a", "light.b"));
        one.report(Light.Reading.bright(255));
        two.report(Light.Reading.bright(100));
        home.untilIdle();
        assertThat(attributes("light.hall"))
                .containsEntry("brightness", 177)
                .containsEntry("color_mode", "brightness")
                .containsEntry("supported_color_modes", List.of("brightness"));
        one.report(Light.Reading.OFF);
        home.untilIdle();
        assertThat(attributes("light.hall")).containsEntry("brightness", 100);
        two.lost("gone");
        one.lost("gone");
        home.untilIdle();
        assertThat(home.state("light.hall")).isEqualTo("unavailable");
    }

    // mirrors components/group/test_light.py: test_color_hs
    // mirrors components/group/test_light.py: test_color_mode
    // mirrors components/group/test_light.py: test_color_temp
    // mirrors components/group/test_light.py: test_effect_list
    // mirrors components/group/test_light.py: test_supported_color_modes
    @Test
    void lights_canWhatOneOfThemCan_andShineAsMost() {
        var white = new Light.Traits(Set.of(ColorMode.COLOR_TEMP), List.of("None", "Rain"), 2200, 6000, Set.of());
        var blue = new Light.Traits(
                Set.of(ColorMode.HS), List.of("Colorloop"), null, null, Set.of(Light.Feature.TRANSITION));
        var a = home.fake(Light.class, white, "light.a");
        var b = home.fake(Light.class, blue, "light.b");
        var c = home.fake(Light.class, blue, "light.c");
        take(new LightGroups(home), "name", "Hall", "entities", List.of("light.a", "light.b", "light.c"));
        a.report(new Light.Reading(true, 10, ColorMode.COLOR_TEMP, new Color.Kelvin(3000), null));
        b.report(new Light.Reading(true, 20, ColorMode.HS, new Color.Hs(350, 40), "Colorloop"));
        c.report(new Light.Reading(true, 30, ColorMode.HS, new Color.Hs(10, 60), null));
        home.untilIdle();
        assertThat(attributes("light.hall"))
                .containsEntry("brightness", 20)
                .containsEntry("color_mode", "hs")
                .containsEntry("hs_color", List.of(0.0, 50.0))
                .containsEntry("effect", "Colorloop")
                .containsEntry("effect_list", List.of("None", "Colorloop", "Rain"))
                .containsEntry("min_color_temp_kelvin", 2200)
                .containsEntry("supported_features", 32);
        b.report(Light.Reading.OFF);
        c.report(Light.Reading.OFF);
        home.untilIdle();
        assertThat(attributes("light.hall")).containsEntry("color_temp_kelvin", 3000);
    }

    // mirrors components/group/test_light.py: test_service_calls
    @Test
    void lights_areAskedTogether() {
        home.fake(Light.class, "light.a").confirms();
        home.fake(Light.class, "light.b").confirms();
        take(new LightGroups(home), "entities", List.of("light.a", "light.b"));
        ask("light.turn_on", Map.of("brightness", 128), "light.light_group");
        assertThat(home.asked()).hasSize(2);
        assertThat(home.state("light.light_group")).isEqualTo("on");
    }

    // ---- sensors

    private static final Map<String, ?> WARM = Map.of("unit_of_measurement", "°C", "device_class", "temperature");

    private String sum(String type, Object... numbers) {
        take(new SensorGroups(home), "name", type, "type", type, "entities", "sensor.a, sensor.b, sensor.c");
        for (int n = 0; n < numbers.length; n++) set("sensor." + (char) ('a' + n), numbers[n], WARM);
        return home.state("sensor." + type);
    }

    // mirrors components/group/test_sensor.py: test_sensors2
    @Test
    void sensors_areCalculated() {
        assertThat(sum("min", 17, 20, 15.3)).isEqualTo("15.3");
        assertThat(attributes("sensor.min"))
                .containsEntry("min_entity_id", "sensor.c")
                .containsEntry("unit_of_measurement", "°C")
                .containsEntry("device_class", "temperature");
        assertThat(sum("max", 17, 20, 15.3)).isEqualTo("20.0");
        assertThat(attributes("sensor.max")).containsEntry("max_entity_id", "sensor.b");
        assertThat(sum("mean", 18, 20, 16)).isEqualTo("18.0");
        assertThat(sum("median", 17, 20, 15.3)).isEqualTo("17.0");
        assertThat(sum("range", 17, 20, 15)).isEqualTo("5.0");
        assertThat(sum("sum", 1, 2, 3)).isEqualTo("6.0");
        assertThat(sum("product", 2, 3, 4)).isEqualTo("24.0");
        assertThat(sum("stdev", 2, 4, 6)).isEqualTo("2.0");
        sum("last", 2, 4, 8);
        home.advance(Duration.ofSeconds(1));
        set("sensor.c", 9, WARM);
        assertThat(home.state("sensor.last")).isEqualTo("9.0");
        assertThat(attributes("sensor.last")).containsEntry("last_entity_id", "sensor.c");
    }

    // mirrors components/group/test_sensor.py: test_sensor_incorrect_state_with_ignore_non_numeric
    // mirrors components/group/test_sensor.py: test_sensor_incorrect_state_with_not_ignore_non_numeric
    @Test
    void sensorWithoutANumber_spoilsIt_unlessItIsToBeIgnored() {
        take(new SensorGroups(home), "name", "Strict", "type", "sum", "entities", "sensor.a, sensor.b");
        take(
                new SensorGroups(home),
                "name",
                "Mild",
                "type",
                "sum",
                "entities",
                "sensor.a, sensor.b",
                "ignore_non_numeric",
                true);
        set("sensor.a", "5");
        set("sensor.b", "unknown");
        assertThat(home.state("sensor.strict")).isEqualTo("unknown");
        assertThat(home.state("sensor.mild")).isEqualTo("5.0");
        set("sensor.a", "string");
        assertThat(home.state("sensor.strict")).isEqualTo("unavailable");
        assertThat(home.state("sensor.mild")).isEqualTo("unavailable");
    }

    private void measure(String id, Object number, String quantity, String unit) {
        set(id, number, Map.of("device_class", quantity, "unit_of_measurement", unit));
    }

    // mirrors components/group/test_sensor.py: test_sensor_calculated_properties
    // mirrors components/group/test_sensor.py: test_sensor_different_attributes_ignore_non_numeric
    @Test
    void sensorsOfOneQuantity_areConvertedToTheUnitOfTheFirst() {
        take(new SensorGroups(home), "name", "All", "type", "sum", "entities", "sensor.a, sensor.b, sensor.c");
        measure("sensor.a", 17, "energy", "kWh");
        measure("sensor.b", 20, "energy", "kWh");
        measure("sensor.c", 15_300, "energy", "Wh");
        assertThat(home.state("sensor.all")).isEqualTo("52.3");
        assertThat(attributes("sensor.all"))
                .containsEntry("unit_of_measurement", "kWh")
                .containsEntry("device_class", "energy");
        measure("sensor.a", 1, "energy", "MJ");
        measure("sensor.b", 3600, "energy", "kJ");
        measure("sensor.c", 1000, "energy", "Wh");
        assertThat(home.state("sensor.all")).isEqualTo("8.2");
    }

    // mirrors components/group/test_sensor.py: test_sensor_calculated_result_fails_on_uom
    // mirrors components/group/test_sensor.py: test_sensor_calculated_properties_not_convertible_device_class
    @Test
    void sensorThatCannotBeConverted_isLeftOut_orTakesTheUnitAway() {
        take(new SensorGroups(home), "name", "Free", "type", "sum", "entities", "sensor.a, sensor.b");
        var said = new Object[] {
            "name",
            "Said",
            "type",
            "sum",
            "entities",
            "sensor.a, sensor.b",
            "device_class",
            "energy",
            "unit_of_measurement",
            "Wh",
            "ignore_non_numeric",
            true
        };
        take(new SensorGroups(home), said);
        measure("sensor.a", 1, "energy", "kWh");
        measure("sensor.b", 20, "energy", "m");
        assertThat(home.state("sensor.free")).isEqualTo("21.0");
        assertThat(attributes("sensor.free")).doesNotContainKey("unit_of_measurement");
        assertThat(home.state("sensor.said")).isEqualTo("1000.0");
        assertThat(attributes("sensor.said")).containsEntry("unit_of_measurement", "Wh");
    }

    @Test
    void temperatures_areConvertedWithTheirZeros() {
        take(new SensorGroups(home), "name", "Warm", "type", "mean", "entities", "sensor.a, sensor.b, sensor.c");
        measure("sensor.a", 10, "temperature", "°C");
        measure("sensor.b", 50, "temperature", "°F");
        measure("sensor.c", 283.15, "temperature", "K");
        assertThat(Double.parseDouble(home.state("sensor.warm"))).isCloseTo(10, offset(1e-9));
        assertThat(attributes("sensor.warm")).containsEntry("unit_of_measurement", "°C");
    }

    @Test
    void wrongInItsFile_isTold() {
        assertThat(take(new SensorGroups(home), "type", "guess", "entities", "sensor.a"))
                .singleElement()
                .asString()
                .contains("sensor[1].type", "guess");
        assertThat(take(new LightGroups(home), "entities", "switch.a"))
                .singleElement()
                .asString()
                .contains("light[1]", "entities of light");
    }
}
