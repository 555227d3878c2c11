package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Zones that something enters and leaves. */
@Timeout(60)
final class ZoneTriggerTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    @RegisterExtension
    final HeardLog log = new HeardLog();

    private final Acts acts = new Acts(home);

    private void on(String trigger, String action) {
        acts.automate("- alias: a\n  triggers:\n" + ("- " + trigger).indent(4) + "  actions: [" + action + "]\n");
    }

    private void on(String trigger) {
        on(trigger, "{event: hit}");
    }

    private long hits() {
        return acts.count("hit");
    }

    private void move(double latitude, double longitude) {
        acts.set("test.entity", "hello", Map.of("latitude", latitude, "longitude", longitude));
    }

    // mirrors components/zone/test_trigger.py: test_if_fires_on_zone_enter
    // mirrors components/zone/test_trigger.py: test_if_not_fires_for_enter_on_zone_leave
    @Test
    void zone_isEntered() {
        acts.set(
                "zone.test",
                "0",
                Map.of("friendly_name", "Test", "latitude", 32.88, "longitude", -117.23, "radius", 250));
        move(32.881011, -117.234758);
        on("{platform: zone, entity_id: test.entity, zone: zone.test, event: enter}", """
            {event: hit, event_data: {d: "{{ trigger.description }}", e: "{{ trigger.event }}"}}\
            """);
        move(32.88, -117.23);
        assertThat(acts.all("hit")).containsExactly("hit {d=test.entity entering Test, e=enter}");
        move(32.881011, -117.234758);
        assertThat(hits() + acts.all("hit").size()).isEqualTo(1);
    }

    // mirrors components/zone/test_trigger.py: test_if_fires_on_zone_leave
    // mirrors components/zone/test_trigger.py: test_if_not_fires_for_leave_on_zone_enter
    @Test
    void zone_isLeft() {
        acts.set("zone.test", "0", Map.of("latitude", 32.88, "longitude", -117.23, "radius", 250));
        move(32.881011, -117.234758);
        on("{platform: zone, entity_id: test.entity, zone: zone.test, event: leave}");
        move(32.88, -117.23);
        assertThat(hits()).isZero();
        move(32.881011, -117.234758);
        assertThat(hits()).isEqualTo(1);
    }

    @Test
    void zone_thatIsUnavailable_isNeitherEnteredNorLeft() {
        acts.set("zone.test", "unavailable", Map.of());
        move(32.881011, -117.234758);
        on("{platform: zone, entity_id: test.entity, zone: zone.test, event: enter}");
        move(32.88, -117.23);
        assertThat(hits()).isZero();
        assertThat(log.lines()).isEmpty();
    }

    // mirrors components/zone/test_trigger.py: test_unknown_zone
    @Test
    void zone_thatIsNotThere_isSaid() {
        move(32.88, -117.23);
        on("{platform: zone, entity_id: test.entity, zone: zone.no_such_zone, event: enter}");
        move(32.881011, -117.234758);
        assertThat(log.lines()).singleElement().asString().contains("zone.no_such_zone");
    }
}
