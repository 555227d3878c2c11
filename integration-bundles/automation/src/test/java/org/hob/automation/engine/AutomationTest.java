package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.hob.domain.Light;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Automations from their file to what they do. */
@Timeout(60)
final class AutomationTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Engine engine = new Engine(home.another("automation"), new Wordings());
    private final Mistakes mistakes = new Mistakes();

    private void load(String yaml) {
        engine.automations().take(Yaml.read(yaml), mistakes);
        home.untilIdle();
        assertThat(mistakes.list()).isEmpty();
    }

    @Test
    void state_turnsALightOn() {
        home.fake(Light.class, "light.hall").confirms();
        home.set(EntityId.of("binary_sensor.motion"), "off");
        load("""
            - alias: Motion
              triggers:
                - trigger: state
                  entity_id: binary_sensor.motion
                  to: "on"
              conditions:
                - condition: state
                  entity_id: light.hall
                  state: ["off", unknown]
              actions:
                - action: light.turn_on
                  target:
                    entity_id: light.hall
                  data:
                    brightness: 40
                - delay: 5
                - action: light.turn_off
                  target: {entity_id: light.hall}
            """);
        assertThat(home.state("automation.motion")).isEqualTo("on");
        home.set(EntityId.of("binary_sensor.motion"), "on");
        assertThat(home.state("light.hall")).isEqualTo("on");
        home.advance(Duration.ofSeconds(5));
        assertThat(home.state("light.hall")).isEqualTo("off");
        assertThat(engine.traces(EntityId.of("automation.motion")).getFirst().lines())
                .hasSize(5);
    }

    @Test
    void event_firesEvent() {
        load("""
            - alias: A
              trigger: {platform: event, event_type: test_event}
              action: {event: done, event_data: {x: "{{ trigger.event.event_type }}"}}
            """);
        home.events().fire("test_event", Map.of());
        home.untilIdle();
        assertThat(home.happened()).contains("done {x=test_event}");
    }
}
