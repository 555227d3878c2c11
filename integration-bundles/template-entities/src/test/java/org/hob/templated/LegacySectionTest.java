package org.hob.templated;

import static org.assertj.core.api.Assertions.assertThat;

import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class LegacySectionTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Computed house = new Computed(home);

    @Test
    void sensors_areTheSameWithOtherNames() {
        house.set("input.a", "on");
        assertThat(house.take("sensor", """
            - platform: mqtt
            - platform: template
              sensors:
                heat: {friendly_name: How warm, value_template: "{{ states('input.a') }}", icon_template: mdi:fire}
            """)).isEmpty();
        assertThat(house.take("binary_sensor", """
            - platform: template
              sensors:
                damp: {value_template: "{{ states('input.a') }}", availability_template: "{{ true }}"}
            - platform: template
            """))
                .singleElement()
                .asString()
                .contains("binary_sensor[1]", "sensors, with a key for each entity");
        assertThat(house.state("sensor.heat") + house.state("binary_sensor.damp"))
                .isEqualTo("onon");
        assertThat(house.attributes("sensor.heat"))
                .containsEntry("friendly_name", "How warm")
                .containsEntry("icon", "mdi:fire");
    }
}
