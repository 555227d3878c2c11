package org.hob.templated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hob.automation.Trigger;
import org.hob.home.Home;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TriggeredTest {

    private static final String BELL = """
        - triggers: {trigger: event, event_type: bell}
          unique_id: bell
        """;

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Computed house = new Computed(home);

    private void bell(String more) {
        house.blocks(BELL + more.indent(2));
    }

    // mirrors components/template/test_sensor.py: test_trigger_entity
    @Test
    void entity_isComputedWhenATriggerFires() {
        bell("""
            sensor:
            - name: Rings
              unique_id: rings
              state: "{{ trigger.event.data.rings }}"
              unit_of_measurement: "%"
              icon: "mdi:{{ trigger.event.data.icon }}"
              attributes: {plus_one: "{{ trigger.event.data.rings + 1 }}"}
            """);
        assertThat(house.state("sensor.rings")).isEqualTo("unknown");
        assertThat(house.attributes("sensor.rings")).containsEntry("friendly_name", "Rings");
        house.fire("bell", Map.of("rings", 2, "icon", "bell"));
        assertThat(house.state("sensor.rings")).isEqualTo("2");
        assertThat(house.attributes("sensor.rings"))
                .containsEntry("icon", "mdi:bell")
                .containsEntry("plus_one", 3L)
                .containsEntry("unit_of_measurement", "%");
    }

    // mirrors components/template/test_sensor.py: test_trigger_entity_restore
    @Test
    void entity_isAfterARestartWhatItWas() {
        var says = """
            sensor:
            - {name: Rings, unique_id: rings, state: "{{ trigger.event.data.rings }}", unit_of_measurement: x, \
               icon: "mdi:{{ trigger.event.data.rings }}", attributes: {a: "{{ trigger.event.data.rings }}"}}
            binary_sensor:
            - {name: Loud, unique_id: loud, state: "{{ trigger.event.data.rings > 2 }}"}
            switch:
            - {name: Gong, unique_id: gong, state: "{{ trigger.event.data.rings > 2 }}", turn_on: [], turn_off: []}
            """;
        bell(says);
        house.fire("bell", Map.of("rings", 3));
        house.restart();
        bell(says);
        assertThat(house.state("sensor.rings")).isEqualTo("3");
        assertThat(house.attributes("sensor.rings"))
                .containsEntry("icon", "mdi:3")
                .containsEntry("a", 3L);
        assertThat(house.state("binary_sensor.loud") + house.state("switch.gong"))
                .isEqualTo("onon");
        house.fire("bell", Map.of("rings", 1));
        assertThat(house.state("sensor.rings")).isEqualTo("1");
        assertThat(house.state("binary_sensor.loud") + house.state("switch.gong"))
                .isEqualTo("offoff");
    }

    // mirrors components/template/test_sensor.py: test_trigger_entity_restore
    @Test
    void sensor_whoseKeptTextIsNoNumberAnyMore_isUnknown_andGoesOn() {
        var says = "sensor: {name: Rings, unique_id: rings, state: \"{{ trigger.event.data.rings }}\"";
        bell(says + "}");
        house.fire("bell", Map.of("rings", "many"));
        house.restart();
        bell(says + ", unit_of_measurement: x}");
        assertThat(house.state("sensor.rings")).isEqualTo("unknown");
        house.fire("bell", Map.of("rings", 2.5));
        assertThat(house.state("sensor.rings")).isEqualTo("2.5");
    }

    // mirrors components/template/test_sensor.py: test_trigger_entity_restore
    @Test
    void whatShowedNothingLast_isUnknownAfterARestart() {
        var says = """
            sensor:
            - {name: Rings, unique_id: rings, state: "{{ trigger.event.data.rings }}", unit_of_measurement: x}
            - {name: Word, unique_id: word, state: "{{ trigger.event.data.rings }}"}
            binary_sensor:
            - {name: Loud, unique_id: loud, state: "{{ trigger.event.data.rings + 1 > 2 }}"}
            switch:
            - {name: Gong, unique_id: gong, state: "{{ trigger.event.data.rings + 1 > 2 }}", turn_on: [], turn_off: []}
            """;
        bell(says);
        for (var nothing : List.of("unknown", "unavailable")) {
            house.fire("bell", Map.of("rings", 3));
            house.fire("bell", Map.of("rings", nothing));
            house.restart();
            bell(says);
            for (var id : List.of("sensor.rings", "sensor.word", "binary_sensor.loud", "switch.gong")) {
                assertThat(house.state(id)).as(id).isEqualTo("unknown");
            }
        }
        house.fire("bell", Map.of("rings", 4));
        assertThat(house.state("sensor.rings") + house.state("binary_sensor.loud"))
                .isEqualTo("4on");
    }

    @Test
    void attributeThatLooksLikeATemplate_isAfterARestartWhatItWas() {
        var says = """
            sensor: {name: Rings, unique_id: rings, state: "1", attributes: {a: "{{ trigger.event.data.a }}"}}
            """;
        bell(says);
        house.fire("bell", Map.of("a", "{% x"));
        house.restart();
        bell(says);
        assertThat(house.state("sensor.rings")).isEqualTo("1");
        assertThat(house.attributes("sensor.rings")).containsEntry("a", "{% x");
    }

    // mirrors components/template/test_sensor.py: test_trigger_conditional_action
    @Test
    void conditions_decide() {
        bell("""
            conditions: "{{ trigger.event.data.rings > 1 }}"
            sensor: {name: Rings, state: "{{ trigger.event.data.rings }}"}
            """);
        house.fire("bell", Map.of("rings", 1));
        assertThat(house.state("sensor.rings")).isEqualTo("unknown");
        house.fire("bell", Map.of("rings", 2));
        assertThat(house.state("sensor.rings")).isEqualTo("2");
    }

    // mirrors components/template/test_sensor.py: test_trigger_action
    @Test
    void actions_areDoneFirst_andTheirVariablesAreSeen() {
        bell("""
            variables: {step: "{{ trigger.event.data.rings + 1 }}"}
            actions:
            - variables: {my_variable: "{{ step + 1 }}"}
            - event: rung
              event_data: {times: "{{ my_variable }}"}
            - delay: 2
            sensor: {name: Rings, state: "{{ my_variable + 1 }}"}
            """);
        house.fire("bell", Map.of("rings", 1));
        assertThat(house.all("rung")).containsExactly("rung {times=3}");
        assertThat(house.state("sensor.rings")).isEqualTo("unknown");
        house.pass(2);
        assertThat(house.state("sensor.rings")).isEqualTo("4");
    }

    @Test
    void actionThatFails_leavesTheEntityAsItWas() {
        bell("""
            actions: [{action: nobody.knows}]
            sensor: {name: Rings, state: "{{ trigger.event.data.rings }}"}
            """);
        house.fire("bell", Map.of("rings", 1));
        assertThat(house.state("sensor.rings")).isEqualTo("unknown");
    }

    // mirrors components/template/test_sensor.py: test_trigger_entity_render_error
    @Test
    void templateThatFails_isNothing_andTheOthersAreComputed() {
        bell("""
            sensor:
            - {name: Rings, state: "{{ trigger.event.data.rings + 1 }}", attributes: {a: "{{ trigger.event.data.a }}"}}
            """);
        house.fire("bell", Map.of("a", 5));
        assertThat(house.state("sensor.rings")).isEqualTo("unknown");
        assertThat(house.attributes("sensor.rings")).containsEntry("a", 5L);
    }

    @Test
    void availability_isComputedToo() {
        bell("""
            sensor: {name: Rings, state: "{{ trigger.event.data.rings }}", availability: "{{ trigger.event.data.rings > 1 }}"}
            """);
        house.fire("bell", Map.of("rings", 1));
        assertThat(house.state("sensor.rings")).isEqualTo("unavailable");
        house.fire("bell", Map.of("rings", 2));
        assertThat(house.state("sensor.rings")).isEqualTo("2");
    }

    @Test
    void this_isTheEntityAsItWas() {
        bell("sensor: {name: Rings, state: \"{{ this.state | int(0) + 1 }}\"}");
        for (int n = 0; n < 3; n++) house.fire("bell", Map.of());
        assertThat(house.state("sensor.rings")).isEqualTo("3");
    }

    // mirrors components/template/test_binary_sensor.py: test_template_with_trigger_templated_auto_off
    @Test
    void autoOff_isAWhileAfterItWasOn() {
        bell("""
            binary_sensor:
            - {name: Rung, state: "{{ trigger.event.data.rings > 0 }}", auto_off: "{{ 1 + 1 }}"}
            """);
        house.fire("bell", Map.of("rings", 1));
        assertThat(house.state("binary_sensor.rung")).isEqualTo("on");
        house.pass(1);
        house.fire("bell", Map.of("rings", 1));
        house.pass(1);
        assertThat(house.state("binary_sensor.rung")).isEqualTo("on");
        house.pass(1);
        assertThat(house.state("binary_sensor.rung")).isEqualTo("off");
    }

    // mirrors components/template/test_binary_sensor.py: test_trigger_entity_restore_state_auto_off
    // mirrors components/template/test_binary_sensor.py: test_trigger_entity_restore_state_auto_off_expired
    @Test
    void autoOff_outlivesARestart() {
        var says = """
            binary_sensor:
            - {name: Rung, unique_id: rung, state: "{{ trigger.event.data.rings > 0 }}", auto_off: 5}
            """;
        bell(says);
        house.fire("bell", Map.of("rings", 1));
        house.pass(3);
        house.restart();
        bell(says);
        assertThat(house.state("binary_sensor.rung")).isEqualTo("on");
        house.pass(2);
        assertThat(house.state("binary_sensor.rung")).isEqualTo("off");
        house.fire("bell", Map.of("rings", 1));
        house.restart();
        house.pass(6);
        bell(says);
        assertThat(house.state("binary_sensor.rung")).isEqualTo("off");
    }

    // mirrors components/template/test_binary_sensor.py: test_template_with_trigger_templated_delay_on
    @Test
    void delay_isCountedFromTheTrigger() {
        bell("""
            binary_sensor:
            - {name: Rung, state: "{{ trigger.event.data.rings > 0 }}", delay_on: "{{ trigger.event.data.rings }}"}
            """);
        house.fire("bell", Map.of("rings", 3));
        house.pass(2);
        assertThat(house.state("binary_sensor.rung")).isEqualTo("unknown");
        house.pass(1);
        assertThat(house.state("binary_sensor.rung")).isEqualTo("on");
    }

    /** A kind of trigger that a bundle brings; it fires when it is armed. */
    static final class AtOnce implements Trigger<AtOnce.Options> {

        record Options() {}

        @org.hob.job.Callback
        @Override
        public void arm(Options options, Home home, Fire start) {
            start.fire(Map.of("platform", "at_once", "description", "at once"));
        }
    }

    @Test
    void kindOfTrigger_comesAndGoes_andTheBlockWithIt() {
        var says = "- {trigger: {trigger: at_once}, sensor: {name: Rings, state: \"{{ trigger.platform }}\"}}";
        assertThat(house.take("template", says)).singleElement().asString().contains("template[0].trigger");
        assertThat(home.states().of("sensor")).isEmpty();
        var kind = new AtOnce();
        house.engine.addTrigger("at_once", kind);
        home.untilIdle();
        assertThat(house.state("sensor.rings")).isEqualTo("at_once");
        house.engine.remove("trigger", "at_once", kind);
        home.untilIdle();
        assertThat(home.states().of("sensor")).isEmpty();
    }
}
