package org.hob.template.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.home.Place;
import org.hob.state.EntityId;
import org.hob.template.TemplateException;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Home Assistant's manual says that templates give. */
class ManualTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int AT_LEAST = 300;

    @RegisterExtension
    final TestHome home = TestHome.at(ZonedDateTime.of(2024, 3, 15, 14, 30, 0, 0, AMSTERDAM));

    /** One line of the manual. */
    private record Example(int line, String template, String result) {

        static Example of(int line, String text) {
            int arrow = text.lastIndexOf(" → ");
            assertThat(arrow).as("line " + line).isPositive();
            return new Example(line, text.substring(0, arrow), text.substring(arrow + 3));
        }
    }

    private static List<Example> examples() throws IOException {
        try (var text = ManualTest.class.getResourceAsStream("manual.txt")) {
            assertThat(text).isNotNull();
            var lines = new String(text.readAllBytes(), UTF_8).lines().toList();
            var examples = new ArrayList<Example>();
            for (int n = 0; n < lines.size(); n++) {
                var line = lines.get(n);
                if (!line.isBlank() && !line.startsWith("#")) examples.add(Example.of(n + 1, line));
            }
            return examples;
        }
    }

    private void set(String id, String state, Map<String, ?> attributes) {
        home.states().set(EntityId.of(id), state, attributes);
    }

    private void furnish() {
        home.moveTo(new Place("Home", 52.0, 5.0, 0), AMSTERDAM);
        set("sensor.temperature", "21.5", Map.of("unit_of_measurement", "°C"));
        set("sensor.bedroom", "19.8", Map.of());
        set("sensor.living_room", "22.0", Map.of());
        set("sensor.broken", "unavailable", Map.of());
        set(
                "light.kitchen",
                "on",
                Map.of(
                        "friendly_name",
                        "Kitchen",
                        "brightness",
                        255,
                        "effect_list",
                        List.of("rainbow", "blink"),
                        "supported_color_modes",
                        List.of("color_temp", "rgb")));
        set("light.bathroom", "off", Map.of("friendly_name", "Bathroom", "supported_color_modes", List.of("onoff")));
        set("device_tracker.paulus", "home", Map.of("battery", 40, "latitude", 52.0, "longitude", 5.0));
        set("device_tracker.anne_therese", "school", Map.of("battery", 60, "latitude", 52.5, "longitude", 5.2));
        set("device_tracker.2008_gmc", "not_home", Map.of());
        set("zone.school", "0", Map.of("latitude", 52.51, "longitude", 5.2, "radius", 100));
        set("group.child_trackers", "home", Map.of("entity_id", List.of("device_tracker.anne_therese")));
        set("group.lights", "on", Map.of("entity_id", List.of("light.kitchen", "light.bathroom")));
        set(
                "group.indoor_temperatures",
                "21",
                Map.of("entity_id", List.of("sensor.temperature", "sensor.living_room", "sensor.bedroom")));
        home.untilIdle();
    }

    @Test
    void templates_giveWhatTheManualSays() throws IOException {
        furnish();
        var templates = TemplateService.of(home.another("templates"));
        var examples = examples();
        var differences = new ArrayList<String>();
        for (var example : examples) {
            String result;
            try {
                result = templates.read(example.template).render(Map.of());
            } catch (TemplateException failed) {
                result = String.valueOf(failed.getMessage());
            }
            if (!result.equals(example.result)) {
                differences.add("line " + example.line + ": " + example.template + "\n  gives " + result + "\n  not   "
                        + example.result);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }
}
