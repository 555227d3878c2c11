package org.hob.templated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TemplateBlocksTest {

    private static final String HEAT = "sensor.heat";
    private static final String DAMP = "binary_sensor.damp";

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Computed house = new Computed(home);

    private void sensor(String keys) {
        house.blocks("- sensor:\n" + keys.indent(4));
    }

    private void damp(String keys) {
        house.blocks("- unique_id: house\n  binary_sensor:\n  - name: Damp\n" + keys.indent(4));
    }

    // mirrors components/template/test_sensor.py: test_template_legacy
    @Test
    void sensor_showsWhatItsTemplateGives() {
        house.set("input.a", "21.50");
        sensor("""
            name: Heat
            state: "{{ states('input.a') }}"
            unit_of_measurement: °C
            device_class: temperature
            """);
        assertThat(house.state(HEAT)).isEqualTo("21.5");
        assertThat(house.attributes(HEAT)).containsEntry("unit_of_measurement", "°C");
        house.set("input.a", "22");
        assertThat(house.state(HEAT)).isEqualTo("22");
        house.set("input.a", "None");
        assertThat(house.state(HEAT)).isEqualTo("unknown");
    }

    @Test
    void sensorThatMeasures_showsNumbersOnly() {
        house.set("input.a", "warm");
        house.blocks("""
            - sensor: {name: Heat, state: "{{ states('input.a') }}", state_class: measurement}
            - sensor: {name: Text, state: "{{ states('input.a') }}"}
            """);
        assertThat(house.state(HEAT)).isEqualTo("unknown");
        assertThat(house.state("sensor.text")).isEqualTo("warm");
        house.set("input.a", "x".repeat(255));
        assertThat(house.state("sensor.text")).isEqualTo("x".repeat(255));
    }

    // mirrors components/template/test_sensor.py: test_available_template_with_entities
    @Test
    void availability_isThatOfItsTemplate() {
        house.set("input.there", "off");
        sensor("{name: Heat, state: '1', availability: \"{{ states('input.there') | int(states('input.there')) }}\"}");
        assertThat(house.state(HEAT)).isEqualTo("unavailable");
        house.set("input.there", "on");
        assertThat(house.state(HEAT)).isEqualTo("1");
    }

    @Test
    void availabilityThatFails_isAsIfItWereNotSaid() {
        sensor("{name: Heat, state: '1', availability: \"{{ 1 / 0 }}\"}");
        assertThat(house.state(HEAT)).isEqualTo("1");
    }

    // mirrors components/template/test_sensor.py: test_attribute_templates, test_icon_template
    @Test
    void attributesAndIcon_areTemplatesToo_andOneCauseIsOneChange() {
        house.set("input.a", "1");
        sensor("""
            name: Heat
            state: "{{ states('input.a') }}"
            icon: "mdi:{{ states('input.a') }}"
            picture: /local/heat.png
            attributes: {twice: "{{ states('input.a') | int * 2 }}"}
            """);
        var changes = new ArrayList<String>();
        home.states()
                .on(
                        EntityId.of(HEAT),
                        Listener.callback(change -> changes.add(
                                change.now().orElseThrow().attributes().toString())));
        house.set("input.a", "2");
        assertThat(changes).hasSize(1);
        assertThat(house.attributes(HEAT))
                .containsEntry("twice", 4L)
                .containsEntry("icon", "mdi:2")
                .containsEntry("entity_picture", "/local/heat.png")
                .containsEntry("friendly_name", "Heat");
    }

    @Test
    void templateThatFails_isNothing_untilItWorks() {
        house.set("input.a", "x");
        sensor("{name: Heat, state: \"{{ states('input.a') | int }}\"}");
        assertThat(house.state(HEAT)).isEqualTo("unknown");
        house.set("input.a", "3");
        assertThat(house.state(HEAT)).isEqualTo("3");
    }

    // mirrors components/template/test_sensor.py: test_this_variable
    @Test
    void this_isTheEntityAsItIsNow() {
        house.set("input.a", "Works");
        sensor("""
            name: Heat
            state: "{{ this.attributes.test }}: {{ this.entity_id }}"
            attributes: {test: "It {{ states('input.a') }}"}
            """);
        assertThat(house.state(HEAT)).isEqualTo("It Works: sensor.heat");
        house.set("input.a", "Still");
        assertThat(house.state(HEAT)).isEqualTo("It Still: sensor.heat");
    }

    // mirrors components/template/test_sensor.py: test_self_referencing_sensor_loop
    @Test
    void templateOfItself_comesToAnEnd() {
        sensor("{name: Heat, state: \"{{ (states('sensor.heat') | int(0)) + 1 }}\"}");
        assertThat(house.state(HEAT)).isEqualTo("6");
    }

    @Test
    void variablesOfABlock_areSeenByItsTemplates() {
        house.blocks("""
            - variables: {room: bath, name: "sensor.{{ room }}"}
              sensor: {name: Heat, state: "{{ states(name) }}"}
            """);
        house.set("sensor.bath", "23");
        assertThat(house.state(HEAT)).isEqualTo("23");
    }

    // mirrors components/template/test_binary_sensor.py: test_template_delay_on_off
    @Test
    void binarySensor_waitsAsLongAsItIsToldTo() {
        house.set("input.a", "off");
        damp("""
            unique_id: damp
            state: "{{ states('input.a') if states('input.a') != 'none' else None }}"
            delay_on: 5
            delay_off: "00:00:03"
            """);
        house.pass(3);
        assertThat(house.state(DAMP)).isEqualTo("off");
        house.set("input.a", "on");
        house.pass(4);
        assertThat(house.state(DAMP)).isEqualTo("off");
        house.pass(1);
        assertThat(house.state(DAMP)).isEqualTo("on");
        house.set("input.a", "off");
        house.pass(2);
        house.set("input.a", "on");
        house.pass(60);
        assertThat(house.state(DAMP)).isEqualTo("on");
        house.set("input.a", "none");
        assertThat(house.state(DAMP)).isEqualTo("unknown");
    }

    // mirrors components/template/test_binary_sensor.py: test_template_with_delay_on_based_on_input
    @Test
    void delay_mayBeATemplate() {
        house.set("input.a", "off");
        house.set("input.delay", "3");
        damp("""
            state: "{{ states('input.a') }}"
            delay_on: {seconds: "{{ states('input.delay') | int }}"}
            delay_off: "{{ 'nonsense' }}"
            """);
        house.set("input.a", "on");
        house.pass(2);
        assertThat(house.state(DAMP)).isEqualTo("off");
        house.pass(1);
        assertThat(house.state(DAMP)).isEqualTo("on");
        house.set("input.a", "off");
        assertThat(house.state(DAMP)).isEqualTo("off");
    }

    // mirrors components/template/test_binary_sensor.py: test_restore_state
    @Test
    void delayed_isAfterARestartWhatItWas_untilTheTimeIsOver() {
        house.set("input.a", "on");
        var says = "state: \"{{ states('input.a') }}\"\ndelay_off: 5";
        damp(says);
        assertThat(house.state(DAMP)).isEqualTo("on");
        house.set("input.a", "off");
        house.restart();
        damp(says);
        assertThat(house.state(DAMP)).isEqualTo("on");
        house.pass(5);
        assertThat(house.state(DAMP)).isEqualTo("off");
    }

    @Test
    void binarySensor_withoutDelay_isAtOnce() {
        house.set("input.a", "on");
        damp("state: \"{{ states('input.a') }}\"\ndevice_class: moisture");
        assertThat(house.state(DAMP)).isEqualTo("on");
        assertThat(house.attributes(DAMP)).containsEntry("device_class", "moisture");
        house.set("input.a", "nonsense");
        assertThat(house.state(DAMP)).isEqualTo("off");
    }

    @Test
    void changedBlock_isComputedAnew_andAnotherGoesOn() {
        house.set("input.a", "1");
        house.blocks("- sensor: {name: One, state: \"{{ states('input.a') }}\"}");
        house.blocks("""
            - sensor: {name: One, state: "{{ states('input.a') }}"}
            - sensor: {name: Two, state: "{{ states('input.a') }}", default_entity_id: sensor.second}
            """);
        assertThat(house.state("sensor.one") + house.state("sensor.second")).isEqualTo("11");
        house.blocks("[]");
        assertThat(home.states().of("sensor")).isEmpty();
    }

    @Test
    void onlyEntityOfABlock_mayGoByTheNameAndIdOfTheBlock() {
        house.blocks("- {name: From a blueprint, unique_id: own, sensor: {name: Usual, state: '1'}}");
        assertThat(house.attributes("sensor.from_a_blueprint")).containsEntry("friendly_name", "Usual");
    }

    @Test
    void wrongInItsFile_isTold_andTheOthersLive() {
        assertThat(house.take("template", """
            - sensor: {name: A, state: "{{"}
            - sensor: {name: B}
            - sensor: {name: C, state: 1}
            - toaster: {name: D}
            - {actions: [], sensor: {name: E, state: 1}}
            - binary_sensor: {name: F, state: "on", auto_off: 5}
            - switch: {name: G, turn_on: {action: 5 + 5, flavour: sweet}, turn_off: []}
            - sensor: {name: H, state: 1, default_entity_id: no id}
            """))
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).contains("template[0].sensor", "state"))
                .anySatisfy(line -> assertThat(line).contains("template[1].sensor", "state"))
                .anySatisfy(line -> assertThat(line).contains("template[3]", "toaster"))
                .anySatisfy(line -> assertThat(line).contains("template[4]: triggers", "since there is actions"))
                .anySatisfy(line -> assertThat(line).contains("template[5]: triggers", "since there is auto_off"))
                .anySatisfy(line -> assertThat(line).contains("template[6].switch.turn_on", "flavour"))
                .anySatisfy(line ->
                        assertThat(line).contains("template[7].sensor.default_entity_id", "no id", "an entity id"));
        assertThat(house.state("sensor.c")).isEqualTo("1");
        assertThat(home.states().of("switch")).isEmpty();
    }
}
