package org.hob.templated;

import static org.assertj.core.api.Assertions.assertThat;

import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SwitchesTest {

    private static final String PUMP = "switch.pump";
    private static final String STEPS = """
        turn_on:
        - event: asked
          event_data: {for: turn_on, caller: "{{ this.entity_id }}"}
        turn_off: {event: asked, event_data: {for: turn_off, caller: "{{ this.entity_id }}"}}
        """;

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Computed house = new Computed(home);

    private void pump(String more) {
        house.blocks("- switch:\n  - name: Pump\n" + (STEPS + more).indent(4));
    }

    // mirrors components/template/test_switch.py: test_template_state_text, test_template_state_boolean
    @Test
    void state_isThatOfItsTemplate() {
        house.set("input.a", "on");
        pump("state: \"{{ states('input.a') }}\"");
        assertThat(house.state(PUMP)).isEqualTo("on");
        house.set("input.a", "off");
        assertThat(house.state(PUMP)).isEqualTo("off");
        house.set("input.a", "True");
        assertThat(house.state(PUMP)).isEqualTo("on");
    }

    // mirrors components/template/test_switch.py: test_on_action, test_off_action
    @Test
    void asked_doesItsSteps_andIsWhatItsTemplateSays() {
        house.set("input.a", "off");
        pump("state: \"{{ states('input.a') }}\"");
        house.act("switch.turn_on", PUMP);
        house.act("switch.turn_off", PUMP);
        assertThat(house.all("asked"))
                .containsExactly("asked {for=turn_on, caller=switch.pump}", "asked {for=turn_off, caller=switch.pump}");
        assertThat(house.state(PUMP)).isEqualTo("off");
    }

    // mirrors components/template/test_switch.py: test_on_action_optimistic, test_off_action_optimistic
    @Test
    void withoutState_itIsWhatItWasAskedFor() {
        pump("");
        assertThat(house.state(PUMP)).isEqualTo("off");
        assertThat(house.attributes(PUMP)).containsEntry("assumed_state", true);
        house.act("switch.turn_on", PUMP);
        assertThat(house.state(PUMP)).isEqualTo("on");
        house.act("switch.toggle", PUMP);
        assertThat(house.state(PUMP)).isEqualTo("off");
    }

    // mirrors components/template/test_switch.py: test_optimistic_option
    @Test
    void optimistic_itIsWhatItWasAskedFor_untilItsTemplateSaysOtherwise() {
        house.set("input.a", "off");
        pump("state: \"{{ states('input.a') }}\"\noptimistic: true");
        house.act("switch.turn_on", PUMP);
        assertThat(house.state(PUMP)).isEqualTo("on");
        house.set("input.a", "on");
        house.set("input.a", "off");
        assertThat(house.state(PUMP)).isEqualTo("off");
    }

    // mirrors components/template/test_switch.py: test_restore_state
    @Test
    void withoutState_itIsAfterARestartWhatItWas() {
        pump("unique_id: pump");
        house.act("switch.turn_on", PUMP);
        house.restart();
        pump("unique_id: pump");
        assertThat(house.state(PUMP)).isEqualTo("on");
    }

    // mirrors components/template/test_switch.py: test_available_template_with_entities
    @Test
    void availability_isThatOfItsTemplate() {
        house.set("input.there", "off");
        pump("availability: \"{{ is_state('input.there', 'on') }}\"");
        assertThat(house.state(PUMP)).isEqualTo("unavailable");
        house.set("input.there", "on");
        assertThat(house.state(PUMP)).isEqualTo("off");
    }

    // mirrors components/template/test_switch.py: test_missing_action_does_not_create
    @Test
    void withoutSteps_itIsAMistake() {
        assertThat(house.take("template", "- switch: {name: Pump, turn_on: []}"))
                .singleElement()
                .asString()
                .contains("template[0].switch", "turn_off");
    }

    // mirrors components/template/test_switch.py: test_trigger_attributes_with_optimistic_state
    @Test
    void ofABlockWithTriggers_seesWhatTheTriggerGave() {
        house.blocks("""
            - trigger: {platform: event, event_type: bell}
              switch:
                name: Pump
                icon: "mdi:{{ trigger.event.data.icon }}"
                turn_on: {event: asked, event_data: {icon: "{{ trigger.event.data.icon }}"}}
                turn_off: []
            """);
        assertThat(house.state(PUMP)).isEqualTo("unknown");
        house.fire("bell", java.util.Map.of("icon", "bell"));
        house.act("switch.turn_on", PUMP);
        assertThat(house.state(PUMP)).isEqualTo("on");
        assertThat(house.attributes(PUMP)).containsEntry("icon", "mdi:bell");
        assertThat(house.all("asked")).containsExactly("asked {icon=bell}");
    }

    @Test
    void variablesOfABlock_areComputedForTheStepsEachTime() {
        house.set("input.a", "1");
        house.blocks("""
            - variables: {a: "{{ states('input.a') }}", own: "{{ this.entity_id }}"}
              switch:
                name: Pump
                turn_on: {event: asked, event_data: {a: "{{ a }} of {{ own }}"}}
                turn_off: []
            """);
        house.act("switch.turn_on", PUMP);
        house.set("input.a", "2");
        house.act("switch.turn_on", PUMP);
        assertThat(house.all("asked")).containsExactly("asked {a=1 of switch.pump}", "asked {a=2 of switch.pump}");
    }

    // mirrors components/template/test_switch.py: test_setup
    @Test
    void olderForm_isTheSameWithOtherNames() {
        house.set("input.a", "on");
        assertThat(house.take(
                        "switch",
                        "- platform: template\n  switches:\n    pump:\n"
                                + (STEPS + "value_template: \"{{ states('input.a') }}\"\nicon_template: mdi:pump")
                                        .indent(6)))
                .isEmpty();
        assertThat(house.state(PUMP)).isEqualTo("on");
        assertThat(house.attributes(PUMP)).containsEntry("icon", "mdi:pump").containsEntry("friendly_name", "pump");
    }
}
