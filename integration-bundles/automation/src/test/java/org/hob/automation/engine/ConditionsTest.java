package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Map;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What passes and what does not. */
@Timeout(60)
final class ConditionsTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    @RegisterExtension
    final HeardLog log = new HeardLog();

    private final Acts acts = new Acts(home);
    private int asked;

    private boolean passes(String condition) {
        acts.run("- if:\n" + ("- " + condition).indent(4) + "  then: {event: hit}\n");
        return acts.count("hit") == ++asked || --asked < 0;
    }

    // mirrors helpers/test_condition.py: test_and_condition
    // mirrors helpers/test_condition.py: test_and_condition_shorthand
    // mirrors helpers/test_condition.py: test_and_condition_list_shorthand
    @Test
    void and_isAll() {
        acts.set("sensor.t", "80");
        assertThat(passes("{condition: and, conditions: [{condition: numeric_state, entity_id: sensor.t, below:"
                        + " 110}, \"{{ true }}\"]}"))
                .isTrue();
        assertThat(passes("{and: [{condition: numeric_state, entity_id: sensor.t, below: 80}, \"{{ true }}\"]}"))
                .isFalse();
    }

    // mirrors helpers/test_condition.py: test_and_condition_raises
    @Test
    void and_withFailure_isDecidedByWhatIsAgainst() {
        assertThat(passes("{and: [{condition: state, entity_id: no.one, state: a}, \"{{ false }}\"]}"))
                .isFalse();
        assertThat(log.lines()).isEmpty();
        assertThat(passes("{and: [{condition: state, entity_id: no.one, state: a}, \"{{ true }}\"]}"))
                .isFalse();
        assertThat(log.lines()).anyMatch(line -> line.contains("no.one"));
    }

    // mirrors helpers/test_condition.py: test_or_condition
    // mirrors helpers/test_condition.py: test_or_condition_raises
    // mirrors helpers/test_condition.py: test_or_condition_shorthand
    @Test
    void or_isOne() {
        assertThat(passes("{or: [\"{{ false }}\", \"{{ true }}\"]}")).isTrue();
        assertThat(passes("{or: [{condition: state, entity_id: no.one, state: a}, \"{{ true }}\"]}"))
                .isTrue();
        assertThat(log.lines()).isEmpty();
        assertThat(passes("{or: [{condition: state, entity_id: no.one, state: a}, \"{{ false }}\"]}"))
                .isFalse();
        assertThat(log.lines()).anyMatch(line -> line.contains("no.one"));
    }

    // mirrors helpers/test_condition.py: test_not_condition
    // mirrors helpers/test_condition.py: test_not_condition_raises
    // mirrors helpers/test_condition.py: test_not_condition_shorthand
    @Test
    void not_isNone() {
        assertThat(passes("{not: [\"{{ false }}\", \"{{ false }}\"]}")).isTrue();
        assertThat(passes("{condition: not, conditions: [\"{{ false }}\", \"{{ true }}\"]}"))
                .isFalse();
        assertThat(passes("{not: [{condition: state, entity_id: no.one, state: a}, \"{{ false }}\"]}"))
                .isFalse();
        assertThat(log.lines()).anyMatch(line -> line.contains("no.one"));
    }

    // mirrors helpers/test_condition.py: test_disabled_condition
    // mirrors helpers/test_condition.py: test_and_condition_with_disabled_condition
    // mirrors helpers/test_condition.py: test_or_condition_with_disabled_condition
    @Test
    void disabled_doesNotCount() {
        assertThat(passes("{condition: state, entity_id: no.one, state: a, enabled: false}"))
                .isTrue();
        assertThat(passes("{and: [\"{{ true }}\", {condition: template, value_template: \"{{ false }}\","
                        + " enabled: false}]}"))
                .isTrue();
        assertThat(passes("{or: [\"{{ false }}\", {condition: template, value_template: \"{{ true }}\", enabled:"
                        + " false}]}"))
                .isFalse();
    }

    // mirrors helpers/test_condition.py: test_state_multiple_entities
    // mirrors helpers/test_condition.py: test_state_multiple_entities_match_any
    // mirrors helpers/test_condition.py: test_multiple_states
    @Test
    void state_ofSeveral_isAllOrAny() {
        acts.set("a.one", "100");
        acts.set("a.two", "200");
        assertThat(passes("{condition: state, entity_id: [a.one, a.two], state: \"100\"}"))
                .isFalse();
        assertThat(passes("{condition: state, entity_id: [a.one, a.two], state: \"100\", match: any}"))
                .isTrue();
        assertThat(passes("{condition: state, entity_id: [a.one, a.two], state: [100, 200]}"))
                .isTrue();
    }

    // mirrors helpers/test_condition.py: test_state_attribute
    // mirrors helpers/test_condition.py: test_state_attribute_boolean
    @Test
    void state_ofAnAttribute_isItsValue() {
        acts.set("a.one", "x", Map.of("n", 200, "b", true));
        assertThat(passes("{condition: state, entity_id: a.one, attribute: n, state: 200}"))
                .isTrue();
        assertThat(passes("{condition: state, entity_id: a.one, attribute: n, state: \"200\"}"))
                .isFalse();
        assertThat(passes("{condition: state, entity_id: a.one, attribute: b, state: on}"))
                .isTrue();
        assertThat(passes("{condition: state, entity_id: a.one, attribute: none, state: 1}"))
                .isFalse();
    }

    // mirrors helpers/test_condition.py: test_state_for
    // mirrors helpers/test_condition.py: test_state_for_template
    @Test
    void state_for_isLongEnough() {
        acts.set("a.one", "on");
        var condition = "{condition: state, entity_id: a.one, state: \"on\", for: {seconds: \"{{ 5 }}\"}}";
        assertThat(passes(condition)).isFalse();
        acts.pass(6);
        assertThat(passes(condition)).isTrue();
    }

    // mirrors helpers/test_condition.py: test_state_using_input_entities
    @Test
    void state_isThatOfAHelper() {
        acts.set("input_text.hello", "goodbye");
        acts.set("sensor.salut", "goodbye");
        var condition = "{condition: state, entity_id: sensor.salut, state: [input_text.hello]}";
        assertThat(passes(condition)).isTrue();
        acts.set("input_text.hello", "other");
        assertThat(passes(condition)).isFalse();
    }

    // mirrors helpers/test_condition.py: test_numeric_state_multiple_entities
    // mirrors helpers/test_condition.py: test_numeric_state_attribute
    // mirrors helpers/test_condition.py: test_numeric_state_using_input_number
    // mirrors helpers/test_condition.py: test_numeric_state_known_non_matching
    @Test
    void numericState_isWithinItsBounds() {
        acts.set("sensor.a", "42", Map.of("n", 10));
        acts.set("input_number.low", "40");
        assertThat(passes("{condition: numeric_state, entity_id: sensor.a, above: input_number.low}"))
                .isTrue();
        assertThat(passes("{condition: numeric_state, entity_id: sensor.a, above: 42}"))
                .isFalse();
        assertThat(passes("{condition: numeric_state, entity_id: sensor.a, attribute: n, below: 10.5, above: 9}"))
                .isTrue();
        acts.set("sensor.a", "unavailable");
        assertThat(passes("{condition: numeric_state, entity_id: sensor.a, above: 1}"))
                .isFalse();
        assertThat(log.lines()).isEmpty();
    }

    // mirrors helpers/test_condition.py: test_numeric_state_raises
    @Test
    void numericState_ofNoNumber_isNotDecided() {
        acts.set("sensor.a", "cold");
        assertThat(passes("{condition: numeric_state, entity_id: sensor.a, above: 1}"))
                .isFalse();
        assertThat(log.lines()).anyMatch(line -> line.contains("cold (expected: a number)"));
    }

    // mirrors helpers/test_condition.py: test_time_window
    @Test
    void time_goesAcrossMidnight() {
        home.setClock(ZonedDateTime.parse("2030-01-01T03:00:00Z"));
        assertThat(passes("{condition: time, after: \"06:00\", before: \"18:00\"}"))
                .isFalse();
        assertThat(passes("{condition: time, after: \"18:00:00\", before: \"06:00:00\"}"))
                .isTrue();
        home.setClock(ZonedDateTime.parse("2030-01-01T09:00:00Z"));
        assertThat(passes("{condition: time, after: \"06:00\", before: \"18:00\"}"))
                .isTrue();
        assertThat(passes("{condition: time, after: \"18:00\", before: \"06:00\"}"))
                .isFalse();
        home.setClock(ZonedDateTime.parse("2030-01-01T18:00:00Z"));
        assertThat(passes("{condition: time, after: \"06:00\", before: \"18:00\"}"))
                .isFalse();
        assertThat(passes("{condition: time, after: \"18:00\", before: \"06:00\", weekday: [tue]}"))
                .isTrue();
        assertThat(passes("{condition: time, weekday: mon}")).isFalse();
    }

    // mirrors helpers/test_condition.py: test_time_using_input_datetime
    // mirrors helpers/test_condition.py: test_time_using_sensor
    @Test
    void time_isThatOfEntities() {
        home.setClock(ZonedDateTime.parse("2030-01-01T10:00:00Z"));
        acts.set("input_datetime.am", "x", Map.of("hour", 6, "minute", 0, "second", 0));
        acts.set("sensor.pm", "2030-01-01T18:00:00+00:00", Map.of("device_class", "timestamp"));
        assertThat(passes("{condition: time, after: input_datetime.am, before: sensor.pm}"))
                .isTrue();
        home.setClock(ZonedDateTime.parse("2030-01-01T19:00:00Z"));
        assertThat(passes("{condition: time, after: input_datetime.am, before: sensor.pm}"))
                .isFalse();
    }

    // mirrors helpers/test_condition.py: test_zone_multiple_entities
    // mirrors components/zone/test_trigger.py: test_zone_condition
    @Test
    void zone_isForAllEntities_inOneOfSomeZones() {
        acts.set("zone.home", "0", Map.of("latitude", 2.1, "longitude", 1.1, "radius", 10));
        acts.set("zone.work", "0", Map.of("latitude", 20.1, "longitude", 10.1, "radius", 10));
        acts.set("device_tracker.a", "home", Map.of("latitude", 2.1, "longitude", 1.1));
        acts.set("device_tracker.b", "home", Map.of("latitude", 20.1, "longitude", 10.1, "gps_accuracy", 0));
        var asked = "{condition: zone, entity_id: [device_tracker.a, device_tracker.b], zone: ";
        assertThat(passes(asked + "zone.home}")).isFalse();
        assertThat(passes(asked + "[zone.home, zone.work]}")).isTrue();
        acts.set("device_tracker.b", "unknown", Map.of());
        assertThat(passes(asked + "[zone.home, zone.work]}")).isFalse();
    }

    @Test
    void zone_thatIsUnavailable_hasNobodyInIt() {
        acts.set("zone.home", "unavailable", Map.of());
        acts.set("device_tracker.a", "home", Map.of("latitude", 2.1, "longitude", 1.1));
        assertThat(passes("{condition: zone, entity_id: device_tracker.a, zone: zone.home}"))
                .isFalse();
        assertThat(log.lines()).isEmpty();
    }

    // mirrors helpers/test_condition.py: test_zone_raises
    @Test
    void zone_thatCannotBeDecided_isSaid() {
        acts.set("zone.home", "0", Map.of("latitude", 2.1, "longitude", 1.1, "radius", 10));
        acts.set("device_tracker.a", "home", Map.of("longitude", 1.1));
        assertThat(passes("{condition: zone, entity_id: device_tracker.a, zone: zone.home}"))
                .isFalse();
        assertThat(log.lines()).singleElement().asString().contains("device_tracker.a", "latitude");
        assertThat(passes("{condition: zone, entity_id: device_tracker.a, zone: zone.no}"))
                .isFalse();
        assertThat(log.lines()).singleElement().asString().contains("zone.no");
    }
}
