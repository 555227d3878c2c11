package org.hob.templated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class LightsTest {

    private static final String LAMP = "light.lamp";
    private static final String STEPS = """
        turn_on: {event: turn_on, event_data: {b: "{{ brightness | default }}", t: "{{ transition | default }}"}}
        turn_off: {event: turn_off, event_data: {t: "{{ transition | default }}"}}
        """;

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Computed house = new Computed(home);

    private void lamp(String more) {
        house.blocks("- light:\n  - name: Lamp\n" + (STEPS + more).indent(4));
    }

    private void turnOn(Map<String, ?> how) {
        house.act("light.turn_on", LAMP, how);
    }

    // mirrors components/template/test_light.py: test_template_state_text, test_template_state_boolean
    @Test
    void state_isThatOfItsTemplate() {
        house.set("input.a", "off");
        lamp("state: \"{{ states('input.a') }}\"");
        assertThat(house.state(LAMP)).isEqualTo("off");
        house.set("input.a", "on");
        assertThat(house.state(LAMP)).isEqualTo("on");
        assertThat(house.attributes(LAMP))
                .containsEntry("supported_color_modes", List.of("onoff"))
                .containsEntry("color_mode", "onoff");
        turnOn(Map.of());
        house.act("light.turn_off", LAMP);
        assertThat(house.all("turn_")).containsExactly("turn_on {b=, t=}", "turn_off {t=}");
    }

    // mirrors components/template/test_light.py: test_on_action_optimistic, test_off_action_optimistic
    @Test
    void withoutState_itIsWhatItWasAskedFor() {
        lamp("set_level: {event: level, event_data: {b: \"{{ brightness }}\"}}");
        assertThat(house.state(LAMP)).isEqualTo("off");
        turnOn(Map.of("brightness", 124));
        assertThat(house.state(LAMP)).isEqualTo("on");
        assertThat(house.attributes(LAMP)).containsEntry("brightness", 124).containsEntry("color_mode", "brightness");
        assertThat(house.all("level")).containsExactly("level {b=124}");
        house.act("light.turn_off", LAMP);
        assertThat(house.state(LAMP)).isEqualTo("off");
    }

    // mirrors components/template/test_light.py: test_level_template
    @Test
    void level_isThatOfItsTemplate_ifItIsOne() {
        house.set("input.level", "255");
        lamp("state: 'on'\nlevel: \"{{ states('input.level') }}\"\nset_level: []");
        assertThat(house.attribute(LAMP, "brightness")).isEqualTo(255);
        house.set("input.level", "256");
        assertThat(house.attributes(LAMP)).doesNotContainKey("brightness");
        house.set("input.level", "42.7");
        assertThat(house.attribute(LAMP, "brightness")).isEqualTo(42);
        house.set("input.level", "None");
        assertThat(house.attributes(LAMP)).doesNotContainKey("brightness");
    }

    // mirrors components/template/test_light.py: test_temperature_template, test_temperature_action_no_template
    @Test
    void temperature_isInMireds_andAskedForInBoth() {
        house.set("input.white", "500");
        lamp("""
            state: "on"
            temperature: "{{ states('input.white') }}"
            min_mireds: 200
            set_temperature: {event: white, event_data: {m: "{{ color_temp }}", k: "{{ color_temp_kelvin }}"}}
            """);
        assertThat(house.attributes(LAMP))
                .containsEntry("color_temp_kelvin", 2000)
                .containsEntry("max_color_temp_kelvin", 5000)
                .containsEntry("color_mode", "color_temp");
        turnOn(Map.of("color_temp_kelvin", 2898, "brightness", 5));
        assertThat(house.all("white")).containsExactly("white {m=345, k=2898}");
        assertThat(house.attribute(LAMP, "color_temp_kelvin")).isEqualTo(2000);
        house.set("input.white", "501");
        assertThat(house.attributes(LAMP)).doesNotContainKey("color_temp_kelvin");
    }

    // mirrors components/template/test_light.py: test_hs_template, test_hs_color_action_no_template
    @Test
    void color_isHueAndSaturation() {
        house.set("input.color", "(359, 99.9)");
        lamp("""
            state: "on"
            hs: "{{ states('input.color') }}"
            set_hs: {event: hue, event_data: {h: "{{ h }}", s: "{{ s }}", hs: "{{ hs }}"}}
            """);
        assertThat(house.attribute(LAMP, "hs_color")).isEqualTo(List.of(359.0, 99.9));
        house.set("input.color", "361, 0");
        assertThat(house.attributes(LAMP)).doesNotContainKey("hs_color");
        turnOn(Map.of("hs_color", List.of(40, 50)));
        turnOn(Map.of("rgb_color", List.of(0, 255, 0)));
        assertThat(house.all("hue"))
                .containsExactly("hue {h=40, s=50, hs=[40.0, 50.0]}", "hue {h=120, s=100, hs=[120.0, 100.0]}");
    }

    // mirrors components/light/test_init.py: test_light_service_call_color_temp_emulation
    @Test
    void temperature_isAColor_ofALightThatHasNoWhites() {
        lamp("set_hs: {event: hue, event_data: {hs: \"{{ hs }}\"}}");
        turnOn(Map.of("color_temp_kelvin", 5000));
        assertThat(house.all("hue")).containsExactly("hue {hs=[27.001, 19.243]}");
        assertThat(house.attributes(LAMP)).containsEntry("color_mode", "hs");
        lamp("set_rgb: {event: mix, event_data: {rgb: \"{{ rgb }}\"}}");
        turnOn(Map.of("color_temp", 200));
        assertThat(house.all("mix")).containsExactly("mix {rgb=[255, 228, 206]}");
        lamp("set_level: {event: level, event_data: {}}");
        turnOn(Map.of("color_temp", 200));
        assertThat(house.all("turn_on")).containsExactly("turn_on {b=, t=}");
    }

    // mirrors components/template/test_light.py: test_rgb_color_action_no_template
    // mirrors components/template/test_light.py: test_color_and_temperature_actions_no_template
    @Test
    void colorAndWhite_takeTurns() {
        lamp("""
            set_rgb: {event: mix, event_data: {r: "{{ r }}", g: "{{ g }}", b: "{{ b }}"}}
            set_temperature: {event: white, event_data: {m: "{{ color_temp }}"}}
            """);
        turnOn(Map.of("rgb_color", List.of(160, 78, 192)));
        assertThat(house.all("mix")).containsExactly("mix {r=160, g=78, b=192}");
        assertThat(house.attributes(LAMP))
                .containsEntry("color_mode", "rgb")
                .containsEntry("rgb_color", List.of(160, 78, 192))
                .containsEntry("supported_color_modes", List.of("color_temp", "rgb"));
        turnOn(Map.of("color_temp", 250));
        assertThat(house.attributes(LAMP))
                .containsEntry("color_mode", "color_temp")
                .doesNotContainKey("rgb_color");
    }

    // mirrors components/template/test_light.py: test_effect_action, test_effect_template
    @Test
    void effect_isOneOfItsList() {
        house.set("input.effect", "Disco");
        lamp("""
            state: "on"
            effect: "{{ states('input.effect') }}"
            effect_list: "{{ ['Disco', 'Police'] }}"
            set_effect: {event: effect, event_data: {name: "{{ effect }}"}}
            """);
        assertThat(house.attributes(LAMP))
                .containsEntry("effect", "Disco")
                .containsEntry("effect_list", List.of("Disco", "Police"));
        turnOn(Map.of("effect", "Police"));
        assertThat(house.all("effect")).containsExactly("effect {name=Police}");
        house.set("input.effect", "Strobe");
        assertThat(house.attributes(LAMP)).doesNotContainKey("effect");
    }

    // mirrors components/template/test_light.py: test_on_action_with_transition, test_off_action_with_transition
    @Test
    void transition_isPassedOn_ifTheLightCanDoThat() {
        lamp("state: 'on'\nsupports_transition: \"{{ true }}\"");
        turnOn(Map.of("transition", 5));
        house.act("light.turn_off", LAMP, Map.of("transition", 2.5));
        assertThat(house.all("turn_")).containsExactly("turn_on {b=, t=5.0}", "turn_off {t=2.5}");
        assertThat(house.attribute(LAMP, "supported_features")).isEqualTo(32);
    }

    @Test
    void ofABlockWithTriggers_isComputedWhenOneFires() {
        house.blocks("- trigger: {platform: event, event_type: bell}\n  light:\n    name: Lamp\n"
                + (STEPS
                                + "state: \"{{ trigger.event.data.on }}\"\n"
                                + "level: \"{{ trigger.event.data.level }}\"\n"
                                + "set_level: []")
                        .indent(4));
        assertThat(house.state(LAMP)).isEqualTo("unknown");
        house.fire("bell", Map.of("on", true, "level", 7));
        assertThat(house.state(LAMP)).isEqualTo("on");
        assertThat(house.attribute(LAMP, "brightness")).isEqualTo(7);
    }

    // mirrors components/template/test_light.py: test_friendly_name, test_icon_template
    @Test
    void olderForm_isTheSameWithOtherNames() {
        assertThat(house.take("light", "- platform: template\n  lights:\n    lamp:\n" + (STEPS + """
            friendly_name: Floor lamp
            value_template: "{{ true }}"
            level_template: "{{ 12 }}"
            color_template: "{{ (10, 20) }}"
            set_level: []
            set_color: []
            icon_template: mdi:lamp
            """).indent(6)))
                .isEmpty();
        assertThat(house.attributes(LAMP))
                .containsEntry("friendly_name", "Floor lamp")
                .containsEntry("brightness", 12)
                .containsEntry("hs_color", List.of(10.0, 20.0))
                .containsEntry("icon", "mdi:lamp");
    }

    @Test
    void effectAlone_isAMistake() {
        assertThat(house.take("template", "- light: {turn_on: [], turn_off: [], effect: x}"))
                .singleElement()
                .asString()
                .contains("template[0].light.effect", "effect_list");
    }
}
