package org.hob.templated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TemplateBlocksTest {

    private static final EntityId HEAT = EntityId.of("sensor.heat");
    private static final EntityId DAMP = EntityId.of("binary_sensor.damp");

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final TemplateBlocks blocks = new TemplateBlocks(home, new PaperTemplates(home));

    private List<String> take(Object... says) {
        var mistakes = new Mistakes();
        blocks.take(Node.of(new Position("conf/configuration.yaml", 1, 1), List.of(says)), mistakes);
        home.untilIdle();
        return mistakes.list().stream().map(Object::toString).toList();
    }

    private void sensor(Map<String, Object> says) {
        assertThat(take(Map.of("sensor", says))).isEmpty();
    }

    private void set(String id, String state) {
        home.set(EntityId.of(id), state);
    }

    private Map<String, Object> attributes(EntityId of) {
        return home.states().get(of).orElseThrow().attributes();
    }

    // mirrors components/template/test_sensor.py: test_template_legacy
    @Test
    void sensor_showsWhatItsTemplateGives() {
        set("input.a", "21.50");
        sensor(Map.of("name", "Heat", "state", "=input.a", "unit_of_measurement", "°C", "device_class", "temperature"));
        assertThat(home.state("sensor.heat")).isEqualTo("21.5");
        assertThat(attributes(HEAT)).containsEntry("unit_of_measurement", "°C");
        set("input.a", "22");
        assertThat(home.state("sensor.heat")).isEqualTo("22");
        set("input.a", "none");
        assertThat(home.state("sensor.heat")).isEqualTo("unknown");
    }

    @Test
    void sensorThatMeasures_showsNumbersOnly() {
        set("input.a", "warm");
        sensor(Map.of("name", "Heat", "state", "=input.a", "state_class", "measurement"));
        assertThat(home.state("sensor.heat")).isEqualTo("unknown");
        sensor(Map.of("name", "Text", "state", "=input.a"));
        assertThat(home.state("sensor.text")).isEqualTo("warm");
        set("input.a", "x".repeat(255));
        assertThat(home.state("sensor.text")).isEqualTo("x".repeat(255));
    }

    // mirrors components/template/test_sensor.py: test_available_template_with_entities
    @Test
    void availability_isThatOfItsTemplate() {
        set("input.a", "1");
        set("input.there", "off");
        sensor(Map.of("name", "Heat", "state", "=input.a", "availability", "=input.there"));
        assertThat(home.state("sensor.heat")).isEqualTo("unavailable");
        set("input.there", "on");
        assertThat(home.state("sensor.heat")).isEqualTo("1");
        set("input.there", "broken");
        assertThat(home.state("sensor.heat")).isEqualTo("1");
    }

    // mirrors components/template/test_sensor.py: test_attribute_templates, test_icon_template
    @Test
    void attributesAndIcon_areTemplatesToo_andOneCauseIsOneChange() {
        set("input.a", "1");
        sensor(Map.of(
                "name", "Heat",
                "state", "=input.a",
                "icon", "=input.a",
                "picture", "/local/heat.png",
                "attributes", Map.of("twice", "=input.a")));
        var changes = new ArrayList<String>();
        home.states()
                .on(
                        HEAT,
                        Listener.callback(change -> changes.add(
                                change.now().orElseThrow().attributes().toString())));
        set("input.a", "2");
        assertThat(changes).hasSize(1);
        assertThat(attributes(HEAT))
                .containsEntry("twice", 2L)
                .containsEntry("icon", "2")
                .containsEntry("entity_picture", "/local/heat.png")
                .containsEntry("friendly_name", "Heat");
    }

    @Test
    void templateThatFails_isNothing_untilItWorks() {
        set("input.a", "broken");
        sensor(Map.of("name", "Heat", "state", "=input.a"));
        assertThat(home.state("sensor.heat")).isEqualTo("unknown");
        set("input.a", "3");
        assertThat(home.state("sensor.heat")).isEqualTo("3");
    }

    private void damp(Map<String, Object> says) {
        assertThat(take(Map.of("unique_id", "house", "binary_sensor", List.of(says))))
                .isEmpty();
    }

    // mirrors components/template/test_binary_sensor.py: test_template_delay_on_off
    @Test
    void binarySensor_waitsAsLongAsItIsToldTo() {
        set("input.a", "off");
        damp(Map.of("name", "Damp", "unique_id", "damp", "state", "=input.a", "delay_on", 5, "delay_off", "00:00:03"));
        home.advance(Duration.ofSeconds(3));
        assertThat(home.state("binary_sensor.damp")).isEqualTo("off");
        set("input.a", "on");
        home.advance(Duration.ofSeconds(4));
        assertThat(home.state("binary_sensor.damp")).isEqualTo("off");
        home.advance(Duration.ofSeconds(1));
        assertThat(home.state("binary_sensor.damp")).isEqualTo("on");
        set("input.a", "off");
        home.advance(Duration.ofSeconds(2));
        set("input.a", "on");
        home.advance(Duration.ofMinutes(1));
        assertThat(home.state("binary_sensor.damp")).isEqualTo("on");
        set("input.a", "broken");
        assertThat(home.state("binary_sensor.damp")).isEqualTo("unknown");
    }

    @Test
    void binarySensor_withoutDelay_isAtOnce() {
        set("input.a", "on");
        damp(Map.of("name", "Damp", "state", "=input.a", "device_class", "moisture"));
        assertThat(home.state("binary_sensor.damp")).isEqualTo("on");
        assertThat(attributes(DAMP)).containsEntry("device_class", "moisture");
        set("input.a", "nonsense");
        assertThat(home.state("binary_sensor.damp")).isEqualTo("off");
    }

    @Test
    void changedBlock_isComputedAnew_andAnotherGoesOn() {
        set("input.a", "1");
        take(Map.of("sensor", Map.of("name", "One", "state", "=input.a")));
        take(
                Map.of("sensor", Map.of("name", "One", "state", "=input.a")),
                Map.of("sensor", Map.of("name", "Two", "state", "=input.a", "default_entity_id", "sensor.second")));
        assertThat(home.state("sensor.one") + home.state("sensor.second")).isEqualTo("11");
        take();
        assertThat(home.states().of("sensor")).isEmpty();
    }

    @Test
    void wrongInItsFile_isTold_andTheOthersLive() {
        assertThat(take(
                        Map.of("sensor", Map.of("name", "A", "state", "{{")),
                        Map.of("sensor", Map.of("name", "B")),
                        Map.of("sensor", Map.of("name", "C", "state", "1")),
                        Map.of("toaster", Map.of("name", "D"))))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("template[0].sensor", "(expected: }})"))
                .anySatisfy(line -> assertThat(line).contains("template[1].sensor", "state"))
                .anySatisfy(line -> assertThat(line).contains("template[3]", "toaster"));
        assertThat(home.state("sensor.c")).isEqualTo("1");
    }

    @Test
    void olderForm_isTheSameWithOtherNames() {
        set("input.a", "on");
        var mistakes = new Mistakes();
        var position = new Position("conf/configuration.yaml", 1, 1);
        new LegacySensors(home, new PaperTemplates(home))
                .take(
                        Node.of(
                                position,
                                List.of(
                                        Map.of("platform", "mqtt"),
                                        Map.of(
                                                "platform",
                                                "template",
                                                "sensors",
                                                Map.of(
                                                        "heat",
                                                        Map.of(
                                                                "friendly_name", "How warm",
                                                                "value_template", "=input.a",
                                                                "icon_template", "mdi:fire"))))),
                        mistakes);
        new LegacyBinarySensors(home, new PaperTemplates(home))
                .take(
                        Node.of(
                                position,
                                List.of(
                                        Map.of(
                                                "platform",
                                                "template",
                                                "sensors",
                                                Map.of("damp", Map.of("value_template", "=input.a"))),
                                        Map.of("platform", "template"))),
                        mistakes);
        home.untilIdle();
        assertThat(home.state("sensor.heat") + home.state("binary_sensor.damp")).isEqualTo("onon");
        assertThat(attributes(HEAT)).containsEntry("friendly_name", "How warm").containsEntry("icon", "mdi:fire");
        assertThat(mistakes.list())
                .singleElement()
                .asString()
                .contains("binary_sensor[1]", "sensors, with a key for each entity");
    }
}
