// Longer than 350 lines: one case for each of Home Assistant's tests of triggers.
package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.hob.automation.Webhooks;
import org.hob.home.Place;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What begins an automation and what does not. */
@Timeout(60)
final class TriggersTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    @RegisterExtension
    final HeardLog log = new HeardLog();

    private final Acts acts = new Acts(home);

    /** Makes an automation of that trigger, which fires {@code hit}. */
    private void on(String trigger) {
        on(trigger, "{event: hit}");
    }

    private void on(String trigger, String action) {
        acts.automate("- alias: a\n  triggers:\n" + ("- " + trigger).indent(4) + "  actions: [" + action + "]\n");
    }

    private long hits() {
        return acts.count("hit");
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change
    @Test
    void state_firesWithItsVariable() {
        acts.set("test.entity", "hello");
        on("{platform: state, entity_id: test.entity}", """
            {event: hit, event_data: {p: "{{ trigger.platform }}", e: "{{ trigger.entity_id }}", i: "{{ trigger.idx }}",\
             id: "{{ trigger.id }}", d: "{{ trigger.description }}"}}\
            """);
        acts.set("test.entity", "world");
        assertThat(acts.all("hit")).containsExactly("hit {p=state, e=test.entity, i=0, id=0, d=state of test.entity}");
        acts.act("automation.turn_off", "automation.a");
        acts.set("test.entity", "planet");
        assertThat(acts.all("hit")).hasSize(1);
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change_with_from_filter
    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change_with_to_filter
    @Test
    void state_isFrom_andTo() {
        acts.set("test.entity", "hello");
        on("{trigger: state, entity_id: test.entity, from: hello, to: [world, planet]}");
        acts.set("test.entity", "moon");
        acts.set("test.entity", "world");
        assertThat(hits()).isZero();
        acts.set("test.entity", "hello");
        acts.set("test.entity", "planet");
        assertThat(hits()).isOne();
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change_with_not_from_filter
    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change_with_not_to_filter
    @Test
    void state_isNotFrom_andNotTo() {
        acts.set("test.entity", "a");
        on("{trigger: state, entity_id: test.entity, not_from: b, not_to: [c]}");
        acts.set("test.entity", "c");
        acts.set("test.entity", "b");
        assertThat(hits()).isOne();
        acts.set("test.entity", "d");
        assertThat(hits()).isOne();
        acts.set("test.entity", "e");
        assertThat(hits()).isEqualTo(2);
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_attribute_change_with_to_filter
    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change_with_from_filter_all
    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change_with_to_filter_all
    @Test
    void state_toNothing_isAnyStateButNoAttribute() {
        acts.set("test.entity", "a");
        on("{trigger: state, entity_id: test.entity, to: null}");
        acts.set("test.entity", "a", Map.of("x", 1));
        assertThat(hits()).isZero();
        acts.set("test.entity", "b", Map.of("x", 1));
        assertThat(hits()).isOne();
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_both_filters
    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_state_change_with_any
    @Test
    void state_ofWhichNothingIsSaid_isAnAttributeToo() {
        acts.set("test.entity", "a");
        on("{trigger: state, entity_id: test.entity}");
        acts.set("test.entity", "a", Map.of("x", 1));
        assertThat(hits()).isOne();
    }

    // mirrors components/homeassistant/triggers/test_state.py:
    // test_attribute_if_fires_on_entity_change_with_both_filters
    // mirrors components/homeassistant/triggers/test_state.py:
    // test_attribute_if_fires_on_entity_where_attr_stays_constant
    // mirrors components/homeassistant/triggers/test_state.py:
    // test_attribute_if_not_fires_on_entities_change_with_for_after_stop
    @Test
    void state_ofAnAttribute_isItsValueOnly() {
        acts.set("test.entity", "bla", Map.of("name", "hello"));
        on("{trigger: state, entity_id: test.entity, attribute: name, from: hello, to: world}");
        acts.set("test.entity", "bla", Map.of("name", "hello", "other", 1));
        acts.set("test.entity", "cla", Map.of("name", "hello"));
        assertThat(hits()).isZero();
        acts.set("test.entity", "cla", Map.of("name", "world"));
        assertThat(hits()).isOne();
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_creation_and_removal
    @Test
    void state_comesAndGoes() {
        on("{trigger: state, entity_id: test.entity}");
        acts.set("test.entity", "a");
        assertThat(hits()).isOne();
        home.states().remove(org.hob.state.EntityId.of("test.entity"));
        home.untilIdle();
        assertThat(hits()).isEqualTo(2);
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change_with_for
    // mirrors components/homeassistant/triggers/test_state.py: test_if_not_fires_on_entity_change_with_for
    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entity_change_with_for_attribute_change
    @Test
    void state_for_waits_andIsCancelledByAnotherState() {
        on("{trigger: state, entity_id: test.entity, to: world, for: {seconds: 5}}", """
            {event: hit, event_data: {f: "{{ trigger.for }}"}}\
            """);
        acts.set("test.entity", "world");
        acts.pass(4);
        acts.set("test.entity", "world", Map.of("x", 1));
        acts.pass(1);
        assertThat(acts.all("hit")).containsExactly("hit {f=0:00:05}");
        acts.set("test.entity", "moon");
        acts.set("test.entity", "world");
        acts.pass(4);
        acts.set("test.entity", "moon");
        acts.pass(10);
        assertThat(acts.all("hit")).hasSize(1);
    }

    // mirrors components/homeassistant/triggers/test_state.py:
    // test_if_fires_on_entity_change_with_for_multiple_force_update
    @Test
    void state_for_isCountedFromTheFirst() {
        var id = org.hob.state.EntityId.of("test.entity");
        on("{trigger: state, entity_id: test.entity, to: world, for: 5}");
        acts.set("test.entity", "world");
        for (int n = 0; n < 4; n++) {
            acts.pass(1);
            home.states().force(id, "world", Map.of());
            home.untilIdle();
        }
        assertThat(hits()).isZero();
        acts.pass(1);
        assertThat(hits()).isOne();
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_not_fires_on_entities_change_with_for_after_stop
    @Test
    void state_for_endsWithTheAutomation() {
        on("{trigger: state, entity_id: [test.one, test.two], to: world, for: 5}");
        acts.set("test.one", "world");
        acts.act("automation.turn_off", "automation.a");
        acts.pass(10);
        assertThat(hits()).isZero();
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entities_change_overlap
    // mirrors components/homeassistant/triggers/test_state.py: test_if_fires_on_entities_change_overlap_for_template
    @Test
    void state_for_isCountedForEachEntity() {
        acts.automate("""
            - alias: a
              triggers:
                - {trigger: state, entity_id: [test.one, test.two], to: world, for: {seconds: "{{ 5 }}"}}
              actions: [{event: hit, event_data: {e: "{{ trigger.entity_id }}"}}]
            """);
        acts.set("test.one", "world");
        acts.pass(1);
        acts.set("test.two", "world");
        acts.pass(1);
        acts.set("test.two", "hello");
        acts.pass(1);
        acts.set("test.two", "world");
        acts.pass(2);
        assertThat(acts.all("hit")).containsExactly("hit {e=test.one}");
        acts.pass(3);
        assertThat(acts.all("hit")).hasSize(2);
    }

    // mirrors components/homeassistant/triggers/test_state.py: test_invalid_for_template
    @Test
    void state_forWhatIsNoTime_doesNotFire_andSaysWhy() {
        acts.automate("""
            - alias: a
              trigger_variables: {no: rubbish}
              triggers: [{trigger: state, entity_id: test.one, for: {seconds: "{{ no }}"}}]
              actions: [{event: hit}]
            """);
        acts.set("test.one", "world");
        assertThat(log.lines()).anyMatch(line -> line.contains("rubbish"));
        assertThat(hits()).isZero();
    }

    // mirrors components/homeassistant/triggers/test_numeric_state.py: test_if_fires_on_entity_change_below
    // mirrors components/homeassistant/triggers/test_numeric_state.py: test_if_fires_on_entity_change_over_to_below
    // mirrors components/homeassistant/triggers/test_numeric_state.py:
    // test_if_not_fires_on_entity_change_below_to_below
    @Test
    void numericState_firesWhenItIsCrossed() {
        acts.set("sensor.t", "11");
        on("{trigger: numeric_state, entity_id: sensor.t, below: 10}");
        acts.set("sensor.t", "9");
        acts.set("sensor.t", "5");
        acts.set("sensor.t", "10");
        assertThat(hits()).isOne();
        acts.set("sensor.t", "9");
        assertThat(hits()).isEqualTo(2);
    }

    // mirrors components/homeassistant/triggers/test_numeric_state.py: test_if_not_fires_if_entity_not_match
    // mirrors components/homeassistant/triggers/test_numeric_state.py: test_if_not_fires_on_initial_entity_below
    @Test
    void numericState_thatIsWithinAlready_doesNotFire() {
        acts.set("sensor.t", "9");
        on("{trigger: numeric_state, entity_id: sensor.t, below: 10}");
        acts.set("sensor.t", "8");
        assertThat(hits()).isZero();
    }

    // mirrors components/homeassistant/triggers/test_numeric_state.py: test_if_fires_on_entity_change_with_for
    // mirrors components/homeassistant/triggers/test_numeric_state.py: test_if_not_fires_on_entity_change_with_for
    @Test
    void numericState_for_waits() {
        acts.set("sensor.t", "0");
        on("{trigger: numeric_state, entity_id: sensor.t, above: 8, below: 12, for: \"00:00:05\"}");
        acts.set("sensor.t", "9");
        acts.pass(3);
        acts.set("sensor.t", "10");
        acts.pass(2);
        assertThat(hits()).isOne();
        acts.set("sensor.t", "20");
        acts.set("sensor.t", "9");
        acts.pass(4);
        acts.set("sensor.t", "20");
        acts.pass(9);
        assertThat(hits()).isOne();
    }

    // mirrors components/homeassistant/triggers/test_numeric_state.py:
    // test_if_fires_on_attribute_change_with_attribute_below
    // mirrors components/homeassistant/triggers/test_numeric_state.py: test_if_fires_on_entity_change_below_uuid
    @Test
    void numericState_isOfAnAttribute_andBelowAnEntity() {
        acts.set("input_number.limit", "10");
        acts.set("sensor.t", "x", Map.of("n", 11));
        on("{trigger: numeric_state, entity_id: sensor.t, attribute: n, below: input_number.limit}");
        acts.set("sensor.t", "x", Map.of("n", 9));
        assertThat(hits()).isOne();
    }

    // mirrors components/homeassistant/triggers/test_event.py: test_if_fires_on_event
    // mirrors components/homeassistant/triggers/test_event.py: test_if_fires_on_event_with_data_and_context
    // mirrors components/homeassistant/triggers/test_event.py: test_if_fires_on_event_with_nested_data
    // mirrors components/homeassistant/triggers/test_event.py: test_if_not_fires_if_event_data_not_matches
    @Test
    void event_isMatched_byItsData() {
        on("{trigger: event, event_type: [one, two], event_data: {a: {b: 1}, c: x}}");
        acts.fire("one", Map.of("a", Map.of("b", 1, "more", 2), "c", "x", "d", 4));
        acts.fire("two", Map.of("a", Map.of("b", 2), "c", "x"));
        acts.fire("two", Map.of("c", "x"));
        assertThat(hits()).isOne();
    }

    // mirrors components/homeassistant/triggers/test_time.py: test_if_fires_using_at
    // mirrors components/homeassistant/triggers/test_time.py: test_if_fires_using_multiple_at
    // mirrors components/homeassistant/triggers/test_time.py: test_if_not_fires_using_wrong_at
    @Test
    void time_comesEveryDay() {
        on("{trigger: time, at: [\"05:00:00\", \"06:00\"]}");
        acts.pass(5 * 3600 - 1);
        assertThat(hits()).isZero();
        acts.pass(1);
        assertThat(hits()).isOne();
        acts.pass(24 * 3600);
        assertThat(hits()).isEqualTo(3);
        assertThat(acts.automations("- {alias: a, triggers: [{trigger: time, at: \"25:00\"}], actions: []}"))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString())
                        .startsWith("test.yaml:1: automation[0].triggers[0].at")
                        .contains("25:00"));
    }

    // mirrors components/homeassistant/triggers/test_time.py: test_if_fires_using_at_input_datetime
    // mirrors components/homeassistant/triggers/test_time.py: test_if_fires_using_at_sensor
    // mirrors components/homeassistant/triggers/test_time.py: test_if_fires_using_at_sensor_with_offset
    // mirrors components/homeassistant/triggers/test_time.py: test_datetime_in_past_on_load
    @Test
    void time_isThatOfEntities() {
        acts.set(
                "input_datetime.wake",
                "01:00:00",
                Map.of("has_time", true, "has_date", false, "hour", 1, "minute", 0, "second", 0));
        acts.set("sensor.next", "2030-01-01T02:00:00+00:00", Map.of("device_class", "timestamp"));
        acts.automate("""
            - alias: a
              triggers:
                - trigger: time
                  at: [input_datetime.wake, {entity_id: sensor.next, offset: "-00:10:00"}]
              actions: [{event: hit, event_data: {e: "{{ trigger.entity_id }}"}}]
            """);
        acts.pass(3600);
        assertThat(acts.all("hit")).containsExactly("hit {e=input_datetime.wake}");
        acts.pass(50 * 60);
        assertThat(acts.all("hit")).hasSize(2).last().isEqualTo("hit {e=sensor.next}");
        acts.set("sensor.next", "2030-01-01T00:30:00+00:00", Map.of("device_class", "timestamp"));
        acts.set("sensor.next", "2030-01-01T03:00:00+00:00", Map.of("device_class", "timestamp"));
        acts.pass(3600);
        assertThat(acts.all("hit")).hasSize(3);
    }

    // mirrors components/homeassistant/triggers/test_time_pattern.py: test_if_fires_using_minutes
    // mirrors components/homeassistant/triggers/test_time_pattern.py: test_if_fires_periodic_seconds
    // mirrors components/homeassistant/triggers/test_time_pattern.py: test_default_values
    @Test
    void timePattern_comesAgainAndAgain() {
        on("{trigger: time_pattern, minutes: \"/15\"}");
        acts.pass(3600);
        assertThat(hits()).isEqualTo(4);
        on("{trigger: time_pattern, seconds: 30}");
        acts.pass(120);
        assertThat(hits()).isEqualTo(6);
    }

    // mirrors components/sun/test_trigger.py: test_sunset_trigger
    // mirrors components/sun/test_trigger.py: test_sunrise_trigger
    // mirrors components/sun/test_trigger.py: test_sunset_trigger_with_offset
    @Test
    void sun_setsAndRises() {
        home.moveTo(new Place("Home", 52.5, 13.4, 40), ZoneOffset.UTC);
        acts.automate("""
            - {alias: a, triggers: [{trigger: sun, event: sunset, offset: "+00:30:00"}], actions: [{event: set}]}
            - {alias: b, triggers: [{trigger: sun, event: sunrise}], actions: [{event: rise}]}
            """);
        acts.pass(24 * 3600);
        home.assertOrder("rise", "set");
    }

    // mirrors components/homeassistant/triggers/test_homeassistant.py: test_if_fires_on_hass_start
    @Test
    void homeassistant_start_firesOnce() {
        on("{trigger: homeassistant, event: start}");
        assertThat(hits()).isOne();
        on("{trigger: homeassistant, event: [start, shutdown]}", "{event: other}");
        assertThat(acts.count("other")).isZero();
    }

    // mirrors components/tag/test_trigger.py: test_triggers
    @Test
    void tag_isScanned() {
        on("{trigger: tag, tag_id: abc}");
        acts.fire("tag_scanned", Map.of("tag_id", "xyz"));
        acts.fire("tag_scanned", Map.of("tag_id", "abc"));
        assertThat(hits()).isOne();
    }

    // mirrors components/webhook/test_trigger.py: test_webhook_json
    // mirrors components/webhook/test_trigger.py: test_webhook_allowed_methods_internet
    // mirrors components/webhook/test_trigger.py: test_webhook_post
    @Test
    void webhook_isTaken() {
        on("{trigger: webhook, webhook_id: door}", """
            {event: hit, event_data: {who: "{{ trigger.json.who }}"}}\
            """);
        var request = new Webhooks.Request("POST", true, Map.of(), Map.of("who", "cat"), Map.of());
        assertThat(acts.engine.webhooks().receive("door", request)).isEqualTo(Webhooks.Answer.TAKEN);
        assertThat(acts.engine.webhooks().receive("other", request)).isEqualTo(Webhooks.Answer.UNKNOWN);
        assertThat(acts.engine.webhooks().receive("door", new Webhooks.Request("GET", true, Map.of(), null, Map.of())))
                .isEqualTo(Webhooks.Answer.OTHER_METHOD);
        assertThat(acts.engine
                        .webhooks()
                        .receive("door", new Webhooks.Request("POST", false, Map.of(), null, Map.of())))
                .isEqualTo(Webhooks.Answer.LOCAL_ONLY);
        home.untilIdle();
        assertThat(acts.all("hit")).containsExactly("hit {who=cat}");
    }

    // mirrors components/conversation/test_trigger.py: test_if_fires_on_event
    // mirrors components/conversation/test_trigger.py: test_response
    // mirrors components/conversation/test_trigger.py: test_wildcards
    @Test
    void conversation_isHeard_andAnswered() {
        on("{trigger: conversation, command: \"play [the] (song|album) {what} please\"}", """
            {set_conversation_response: "{{ trigger.slots.what }}"}\
            """);
        assertThat(acts.engine.conversations().say("what time is it?")).isEmpty();
        var answer =
                acts.engine.conversations().say("Play the album Blue, please!").orElseThrow();
        home.untilIdle();
        assertThat(answer.await()).isEqualTo("Blue");
    }

    // mirrors helpers/test_trigger.py: test_if_disabled_trigger_not_firing
    // mirrors helpers/test_trigger.py: test_trigger_enabled_templates
    // mirrors helpers/test_trigger.py: test_nested_trigger_list
    // mirrors helpers/test_trigger.py: test_trigger_variables
    // mirrors helpers/test_trigger.py: test_trigger_alias
    @Test
    void triggers_areLists_withWhatTheySay() {
        acts.automate("""
            - alias: a
              trigger_variables: {no: false}
              triggers:
                - {trigger: event, event_type: one, enabled: false}
                - {trigger: event, event_type: two, enabled: "{{ no }}"}
                - triggers:
                    - {trigger: event, event_type: three, id: third, alias: The third, variables: {extra: 7}}
              actions:
                - event: hit
                  event_data: {id: "{{ trigger.id }}", i: "{{ trigger.idx }}", a: "{{ trigger.alias }}", x: "{{ extra }}"}
            """);
        acts.fire("one");
        acts.fire("two");
        acts.fire("three");
        assertThat(acts.all("hit")).containsExactly("hit {id=third, i=2, a=The third, x=7}");
    }

    @Test
    void time_isLeftOutOnOtherDays() {
        home.setClock(ZonedDateTime.parse("2030-01-01T00:00:00Z"));
        on("{trigger: time, at: \"05:00\", weekday: [wed]}");
        acts.pass(24 * 3600);
        assertThat(hits()).isZero();
        acts.pass(24 * 3600);
        assertThat(hits()).isOne();
    }

    @Test
    void time_isComputedOfTheTriggersVariables() {
        acts.set("sensor.next", "2030-01-01T02:00:00+00:00", Map.of("device_class", "timestamp"));
        acts.automate("""
            - alias: a
              trigger_variables: {one: "01:00", two: sensor.next}
              triggers: [{trigger: time, at: ["{{ one }}", "{{ two }}"]}]
              actions: [{event: hit}]
            """);
        acts.pass(3600);
        assertThat(hits()).isOne();
        acts.pass(3600);
        assertThat(hits()).isEqualTo(2);
    }

    @Test
    void time_computedWrong_makesTheAutomationUnavailable() {
        acts.automate("""
            - alias: a
              trigger_variables: {one: soon}
              triggers: [{trigger: time, at: "{{ one }}"}]
              actions: [{event: hit}]
            """);
        assertThat(home.state("automation.a")).isEqualTo("unavailable");
        assertThat(acts.engine.all().getFirst().trouble().orElseThrow()).contains("soon", "(expected: a time");
    }

    @Test
    void event_ofTheStart_isHeardOnce() {
        on(
                "{trigger: event, event_type: homeassistant_started}",
                "{event: hit, event_data: {t: \"{{ trigger.event.event_type }}\"}}");
        assertThat(acts.all("hit")).containsExactly("hit {t=homeassistant_started}");
        acts.fire("homeassistant_started");
        assertThat(acts.all("hit")).hasSize(2);
    }

    @Test
    void event_ofTheStart_isBecauseOfNobody() {
        acts.automate("""
            - alias: a
              trigger: {trigger: event, event_type: homeassistant_started, context: {user_id: [anna]}}
              action: {event: hit}
            - alias: b
              trigger: {trigger: event, event_type: homeassistant_start, event_data: {}, context: {}}
              action: {event: other}
            """);
        assertThat(acts.count("other")).isOne();
        assertThat(hits()).isZero();
    }
}
