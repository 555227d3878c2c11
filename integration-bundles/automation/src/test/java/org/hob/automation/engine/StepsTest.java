// Longer than 350 lines: one case for each of Home Assistant's tests of scripts.
package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.automation.Trace.Outcome;
import org.hob.domain.Light;
import org.hob.entity.Domain;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each step does. */
@Timeout(60)
final class StepsTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    @RegisterExtension
    final HeardLog log = new HeardLog();

    private final Acts acts = new Acts(home);

    // mirrors helpers/test_script.py: test_firing_event_basic
    @Test
    void event_isFired() {
        acts.run("- {event: one, event_data: {hello: world}}");
        assertThat(acts.all("one")).containsExactly("one {hello=world}");
        assertThat(acts.result(0)).containsEntry("event", "one");
    }

    // mirrors helpers/test_script.py: test_firing_event_template
    @Test
    void event_takesTemplates() {
        acts.run("""
            - event: one
              event_data: {dict: {b: "{{ is_world }}"}, list: ["{{ is_world }}"]}
              event_data_template: {c: "{{ is_world }}"}
            """, Map.of("is_world", "yes"));
        assertThat(acts.all("one")).containsExactly("one {dict={b=yes}, list=[yes], c=yes}");
    }

    // mirrors helpers/test_script.py: test_calling_service_basic
    // mirrors helpers/test_script.py: test_calling_service_template
    @Test
    void action_isCalled_withItsData() {
        home.fake(Light.class, "light.hall").confirms();
        acts.run("""
            - action: "{{ what }}"
              data: {brightness: "{{ bright }}", entity_id: light.hall}
            """, Map.of("what", "light.turn_on", "bright", 12));
        assertThat(acts.attribute("light.hall", "brightness")).isEqualTo(12);
    }

    // mirrors helpers/test_script.py: test_calling_service_response_data
    @Test
    void action_answersIntoAVariable() {
        assertThat(acts.scripts("""
            s:
              sequence:
                - {action: script.answer, response_variable: got}
                - {event: got, event_data: {it: "{{ got.value }}"}}
            answer:
              sequence:
                - variables: {r: {value: 12}}
                - {stop: done, response_variable: r}
            """)).isEmpty();
        acts.call(Map.of());
        assertThat(acts.all("got")).containsExactly("got {it=12}");
    }

    // mirrors helpers/test_script.py: test_calling_service_response_data_in_scopes
    // mirrors helpers/test_script.py: test_variables_service_response_scopes
    @Test
    void variables_areAssignedOutward() {
        acts.run("""
            - variables: {x: 1}
            - sequence:
                - variables: {x: 2, y: 3}
            - {event: end, event_data: {x: "{{ x }}", y: "{{ y }}"}}
            """);
        assertThat(acts.all("end")).containsExactly("end {x=2, y=3}");
    }

    // mirrors helpers/test_script.py: test_set_variable
    // mirrors helpers/test_script.py: test_set_redefines_variable
    @Test
    void variables_areSetInOrder_andTraced() {
        acts.run("""
            - variables: {a: 1, b: "{{ a }}"}
            - variables: {a: 2}
            - {event: end, event_data: {a: "{{ a }}", b: "{{ b }}"}}
            """);
        assertThat(acts.all("end")).containsExactly("end {a=2, b=1}");
        assertThat(acts.trace().lines().get(0).changed().toString()).isEqualTo("{a=1, b=1}");
        assertThat(acts.trace().lines().get(1).changed().toString()).isEqualTo("{a=2}");
    }

    // mirrors helpers/test_script.py: test_delay_basic
    // mirrors helpers/test_script.py: test_multiple_delays
    @Test
    void delay_waitsInHouseTime() {
        acts.run("""
            - delay: {seconds: 5}
            - event: one
            - delay: "00:01"
            - event: two
            """);
        assertThat(home.state("script.s")).isEqualTo("on");
        acts.pass(5);
        assertThat(acts.count("one")).isOne();
        acts.pass(59);
        assertThat(acts.count("two")).isZero();
        acts.pass(1);
        assertThat(acts.count("two")).isOne();
        assertThat(home.state("script.s")).isEqualTo("off");
    }

    // mirrors helpers/test_script.py: test_delay_template_ok
    // mirrors helpers/test_script.py: test_delay_template_complex_ok
    @Test
    void delay_isComputed() {
        acts.run("""
            - delay: "{{ five }}"
            - delay: {minutes: "{{ five }}"}
            - event: one
            """, Map.of("five", 5));
        acts.pass(304);
        assertThat(acts.count("one")).isZero();
        acts.pass(1);
        assertThat(acts.count("one")).isOne();
    }

    // mirrors helpers/test_script.py: test_delay_template_invalid
    // mirrors helpers/test_script.py: test_delay_template_complex_invalid
    @Test
    void delay_thatIsNone_endsTheRun() {
        var run = acts.run("""
            - delay: "{{ rubbish }}"
            - event: one
            """, Map.of("rubbish", "soon"));
        assertThatThrownBy(run::await).hasMessageContaining("soon").hasMessageContaining("HH:MM");
        assertThat(acts.count("one")).isZero();
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.ERROR);
        assertThat(log.lines()).anyMatch(line -> line.contains("soon"));
    }

    // mirrors helpers/test_script.py: test_cancel_delay
    @Test
    void delay_isCancelled() {
        acts.run("""
            - delay: 5
            - event: one
            """);
        acts.act("script.turn_off", "script.s");
        acts.pass(10);
        assertThat(acts.count("one")).isZero();
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(home.state("script.s")).isEqualTo("off");
    }

    // mirrors helpers/test_script.py: test_wait_basic
    @Test
    void waitForTrigger_goesOn_whenItComes() {
        acts.run("""
            - alias: wait
              wait_for_trigger: {trigger: event, event_type: go, id: gone}
              timeout: 20
            - {event: end, event_data: {ok: "{{ wait.completed }}", left: "{{ wait.remaining }}", id: "{{ wait.trigger.id }}"}}
            """);
        assertThat(acts.attribute("script.s", "last_action")).isEqualTo("wait");
        acts.pass(5);
        acts.fire("go");
        assertThat(acts.all("end")).containsExactly("end {ok=true, left=15.0, id=gone}");
    }

    // mirrors helpers/test_script.py: test_wait_basic_times_out
    // mirrors helpers/test_script.py: test_wait_variables_out
    @Test
    void waitForTrigger_goesOn_whenTheTimeIsOver() {
        acts.run("""
            - wait_for_trigger: {trigger: event, event_type: go}
              timeout: 5
            - {event: end, event_data: {ok: "{{ wait.completed }}", left: "{{ wait.remaining }}"}}
            """);
        acts.pass(5);
        assertThat(acts.all("end")).containsExactly("end {ok=false, left=0.0}");
    }

    // mirrors helpers/test_script.py: test_wait_timeout
    // mirrors helpers/test_script.py: test_wait_continue_on_timeout
    @Test
    void waitForTrigger_endsTheRun_whenItIsToldTo() {
        acts.run("""
            - wait_for_trigger: {trigger: event, event_type: go}
              timeout: 5
              continue_on_timeout: false
            - event: end
            """);
        acts.pass(6);
        assertThat(acts.count("end")).isZero();
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.ABORTED);
    }

    // mirrors helpers/test_script.py: test_wait_trigger_with_zero_timeout
    @Test
    void waitForTrigger_withoutTime_isOverAtOnce() {
        acts.run("""
            - wait_for_trigger: {trigger: event, event_type: go}
              timeout: 0
            - {event: end, event_data: {ok: "{{ wait.completed }}"}}
            """);
        assertThat(acts.all("end")).containsExactly("end {ok=false}");
    }

    // mirrors helpers/test_script.py: test_wait_template_not_schedule
    @Test
    void waitTemplate_thatIsTrue_doesNotWait() {
        acts.run("""
            - wait_template: "{{ true }}"
            - {event: end, event_data: {ok: "{{ wait.completed }}"}}
            """);
        assertThat(acts.all("end")).containsExactly("end {ok=true}");
    }

    // mirrors helpers/test_script.py: test_cancel_wait
    @Test
    void waitTemplate_isCancelled() {
        acts.run("""
            - wait_template: "{{ false }}"
            - event: end
            """);
        acts.act("script.turn_off", "script.s");
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(acts.count("end")).isZero();
    }

    // mirrors helpers/test_script.py: test_condition_basic
    @Test
    void condition_endsTheRun() {
        acts.set("test.entity", "hello");
        var steps = """
            - event: one
            - {condition: state, entity_id: test.entity, state: hello}
            - event: two
            """;
        acts.run(steps);
        acts.set("test.entity", "goodbye");
        acts.call(Map.of());
        assertThat(acts.count("one")).isEqualTo(2);
        assertThat(acts.count("two")).isOne();
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.ABORTED);
    }

    // mirrors helpers/test_script.py: test_shorthand_template_condition
    // mirrors helpers/test_script.py: test_and_default_enabled
    @Test
    void condition_isWrittenShort() {
        acts.run("""
            - "{{ true }}"
            - or: ["{{ false }}", "{{ true }}"]
            - event: one
            - not: ["{{ true }}"]
            - event: two
            """);
        assertThat(acts.count("one")).isOne();
        assertThat(acts.count("two")).isZero();
    }

    // mirrors helpers/test_script.py: test_condition_subscript
    @Test
    void condition_endsItsBlockOnly() {
        acts.run("""
            - choose:
                - conditions: "{{ true }}"
                  sequence:
                    - "{{ false }}"
                    - event: inside
            - event: after
            """);
        assertThat(acts.count("inside")).isZero();
        assertThat(acts.count("after")).isOne();
    }

    // mirrors helpers/test_script.py: test_choose
    // mirrors helpers/test_script.py: test_multiple_choose_conditions
    @Test
    void choose_takesTheFirstThatPasses() {
        acts.set("var.x", "2");
        var steps = """
            - choose:
                - conditions: [{condition: state, entity_id: var.x, state: "1"}]
                  sequence: {event: first}
                - conditions: [{condition: state, entity_id: var.x, state: "2"}, "{{ true }}"]
                  sequence: [{event: second}]
              default:
                - event: other
            """;
        acts.run(steps);
        acts.set("var.x", "3");
        acts.call(Map.of());
        assertThat(acts.count("first")).isZero();
        assertThat(acts.count("second")).isOne();
        assertThat(acts.count("other")).isOne();
        assertThat(acts.result(0)).containsEntry("choice", "default");
    }

    // mirrors helpers/test_script.py: test_if
    // mirrors helpers/test_script.py: test_if_disabled
    @Test
    void if_doesOneOrTheOther() {
        acts.run("""
            - if: "{{ yes }}"
              then: {event: then}
              else: {event: else}
            """, Map.of("yes", true));
        acts.call(Map.of("yes", false));
        assertThat(acts.count("then")).isOne();
        assertThat(acts.count("else")).isOne();
        assertThat(acts.result(0)).containsEntry("choice", "else");
    }

    // mirrors helpers/test_script.py: test_sequence
    @Test
    void sequence_isDone() {
        acts.run("- sequence: [{event: one}, {sequence: {event: two}}]");
        home.assertOrder("one", "two");
    }

    // mirrors helpers/test_script.py: test_repeat_count
    @Test
    void repeat_counts() {
        acts.run("""
            - repeat:
                count: "{{ n }}"
                sequence:
                  - {event: go, event_data: {i: "{{ repeat.index }}", first: "{{ repeat.first }}", last: "{{ repeat.last }}"}}
            """, Map.of("n", 3));
        assertThat(acts.all("go"))
                .containsExactly(
                        "go {i=1, first=true, last=false}",
                        "go {i=2, first=false, last=false}",
                        "go {i=3, first=false, last=true}");
    }

    // mirrors helpers/test_script.py: test_repeat_count_0
    @Test
    void repeat_ofNothing_doesNothing() {
        acts.run("- repeat: {count: 0, sequence: [{event: go}]}");
        assertThat(acts.count("go")).isZero();
    }

    // mirrors helpers/test_script.py: test_repeat_for_each
    // mirrors helpers/test_script.py: test_repeat_for_each_template
    @Test
    void repeat_goesThroughAList() {
        acts.run("""
            - repeat:
                for_each: [one, {a: 1}]
                sequence: {event: go, event_data: {item: "{{ repeat.item }}"}}
            - repeat:
                for_each: "{{ list }}"
                sequence: {event: go, event_data: {item: "{{ repeat.item }}"}}
            """, Map.of("list", List.of(7)));
        assertThat(acts.all("go")).containsExactly("go {item=one}", "go {item={a=1}}", "go {item=7}");
    }

    // mirrors helpers/test_script.py: test_repeat_for_each_non_list_template
    @Test
    void repeat_throughNoList_endsTheRun() {
        acts.run("""
            - repeat: {for_each: "{{ no }}", sequence: {event: go}}
            - event: after
            """, Map.of("no", "list"));
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(acts.count("after")).isZero();
    }

    // mirrors helpers/test_script.py: test_repeat_conditional
    @Test
    void repeat_goesOnWhile_andUntil() {
        acts.set("var.go", "on");
        acts.run("""
            - repeat:
                while: {condition: state, entity_id: var.go, state: "on"}
                sequence: [{event: while}, {delay: 1}]
            - repeat:
                until: {condition: state, entity_id: var.go, state: "on"}
                sequence: [{event: until}, {delay: 1}]
            """);
        acts.pass(2);
        acts.set("var.go", "off");
        acts.pass(2);
        acts.set("var.go", "on");
        acts.pass(5);
        assertThat(acts.count("while")).isEqualTo(3);
        assertThat(acts.count("until")).isEqualTo(2);
        assertThat(home.state("script.s")).isEqualTo("off");
    }

    // mirrors helpers/test_script.py: test_repeat_nested
    @Test
    void repeat_withinOne_keepsItsOwnCount() {
        acts.run("""
            - repeat:
                count: 2
                sequence:
                  - repeat: {count: 2, sequence: [{event: in, event_data: {i: "{{ repeat.index }}"}}]}
                  - {event: out, event_data: {i: "{{ repeat.index }}"}}
            """);
        home.assertOrder("in {i=1}", "in {i=2}", "out {i=1}", "in {i=1}", "in {i=2}", "out {i=2}");
    }

    // mirrors helpers/test_script.py: test_repeat_limits
    @Test
    void repeat_withoutEnd_isEnded() {
        acts.run("""
            - repeat: {while: "{{ true }}", sequence: [{variables: {x: 1}}]}
            """);
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(log.lines())
                .anyMatch(line -> line.contains("5000 rounds so far"))
                .anyMatch(line -> line.contains("more than 10000 rounds"));
        assertThat(acts.trace().lines()).hasSizeLessThan(100);
    }

    // mirrors helpers/test_script.py: test_parallel
    // mirrors helpers/test_script.py: test_wait_in_parallel
    @Test
    void parallel_doesAllAtOnce_andWaitsForAll() {
        acts.run("""
            - parallel:
                - sequence:
                    - wait_for_trigger: {trigger: event, event_type: go}
                    - {event: one, event_data: {ok: "{{ wait.completed }}"}}
                - sequence:
                    - {delay: 2}
                    - {variables: {shared: 1}}
                    - {event: two, event_data: {wait: "{{ wait | default(none) }}"}}
            - {event: end, event_data: {shared: "{{ shared }}"}}
            """);
        acts.pass(2);
        assertThat(acts.all("two")).containsExactly("two");
        assertThat(acts.all("end")).isEmpty();
        acts.fire("go");
        assertThat(acts.all("one")).containsExactly("one {ok=true}");
        assertThat(acts.all("end")).containsExactly("end {shared=1}");
    }

    // mirrors helpers/test_script.py: test_parallel_error
    @Test
    void parallel_failsWhenAllHaveEnded() {
        var run = acts.run("""
            - parallel:
                - action: epic.failure
                - sequence: [{delay: 1}, {event: other}]
            - event: after
            """);
        acts.pass(1);
        assertThat(acts.count("other")).isOne();
        assertThatThrownBy(run::await).isInstanceOf(ActionException.Unknown.class);
        assertThat(acts.count("after")).isZero();
        assertThat(log.lines()).anyMatch(line -> line.contains("epic.failure"));
    }

    // mirrors helpers/test_script.py: test_stop_action
    // mirrors helpers/test_script.py: test_stop_action_subscript
    @Test
    void stop_endsTheRun_fromWithin() {
        acts.run("""
            - if: "{{ true }}"
              then: [{stop: enough}]
            - event: after
            """);
        assertThat(acts.count("after")).isZero();
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.FINISHED);
    }

    // mirrors helpers/test_script.py: test_stop_action_with_error
    @Test
    void stop_withError_abortsTheRun() {
        acts.run("- {stop: wrong, error: true}");
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.ABORTED);
    }

    // mirrors helpers/test_script.py: test_stop_action_nested_response_variables
    // mirrors helpers/test_script.py: test_stop_action_response_variables
    @Test
    void stop_answers() {
        var run = acts.run("""
            - variables: {out: {value: 5}}
            - sequence: [{stop: done, response_variable: out}]
            """);
        assertThat(run.await()).isEqualTo(Map.of("value", 5L));
    }

    // mirrors helpers/test_script.py: test_continue_on_error
    @Test
    void action_thatFails_isPassedOver_ifItSaysSo() {
        home.fake(Light.class, "light.hall").fails(Light.TurnOn.class, new IllegalStateException("no answer"));
        var run = acts.run("""
            - {action: light.turn_on, target: {entity_id: light.hall}, continue_on_error: true}
            - event: between
            - {action: light.turn_on, target: {entity_id: light.hall}}
            - event: after
            """);
        assertThatThrownBy(run::await).hasMessageContaining("no answer");
        assertThat(acts.count("between")).isOne();
        assertThat(acts.count("after")).isZero();
        assertThat(acts.trace().lines().getFirst().error()).contains("no answer");
        assertThat(log.lines()).anyMatch(line -> line.contains("no answer"));
    }

    // mirrors helpers/test_script.py: test_continue_on_error_automation_issue
    // mirrors helpers/test_script.py: test_propagate_error_service_not_found
    @Test
    void action_thatThereIsNot_isNeverPassedOver() {
        var run = acts.run("""
            - {action: service.not_found, continue_on_error: true}
            - event: after
            """);
        assertThatThrownBy(run::await).isInstanceOf(ActionException.Unknown.class);
        assertThat(acts.count("after")).isZero();
        assertThat(acts.trace().lines().getFirst().error().orElseThrow()).contains("service.not_found");
        assertThat(log.lines()).anyMatch(line -> line.contains("service.not_found"));
    }

    // mirrors helpers/test_script.py: test_propagate_error_invalid_service_data
    @Test
    void action_withWrongData_isNeverPassedOver() {
        home.fake(Light.class, "light.hall");
        var run = acts.run("- {action: light.turn_on, target: {entity_id: light.hall}, data: {brightness_pct: 101}}");
        assertThatThrownBy(run::await).isInstanceOf(ActionException.Invalid.class);
        assertThat(log.lines()).anyMatch(line -> line.contains("brightness"));
    }

    // mirrors helpers/test_script.py: test_disabled_actions
    // mirrors helpers/test_script.py: test_enabled_error_non_limited_template
    @Test
    void step_thatIsDisabled_isLeftOut() {
        acts.run("""
            - {enabled: false, event: one}
            - {enabled: "{{ no }}", event: two}
            - {enabled: true, event: three}
            """, Map.of("no", false));
        assertThat(acts.count("one") + acts.count("two")).isZero();
        assertThat(acts.count("three")).isOne();
        assertThat(acts.result(0)).containsEntry("enabled", false);
    }

    // mirrors helpers/test_script.py: test_activating_scene
    @Test
    void scene_isTurnedOn() {
        var run = acts.run("- scene: scene.movie");
        run.await();
        assertThat(acts.result(0)).containsEntry("action", "scene.turn_on");
        assertThat(log.lines()).anyMatch(line -> line.contains("scene.movie"));
    }

    @Test
    void entity_thatIsNotThere_isLeftOut() {
        home.fake(Light.class, "light.hall").confirms();
        acts.set("group.all", "off", Map.of("entity_id", List.of("light.hall", "light.none")));
        acts.run("- {action: light.turn_on, target: {entity_id: [group.all, \"light.x, light.y\"]}}");
        assertThat(home.state("light.hall")).isEqualTo("on");
        assertThat(log.lines()).filteredOn(line -> line.contains("left out")).hasSize(3);
    }

    /** What is said to a described action, {@code test.publish}. */
    @Domain("test")
    static final class Said {

        private Said() {}

        record Publish(String payload, List<String> more) implements Action {}
    }

    @Test
    void text_isWhatItsTemplatePrints_thoughItLooksLikeAMap() {
        var published = home.fakeAction(Said.Publish.class);
        acts.run(
                "- {action: test.publish, data: {payload: \"{{ it }}\", more: \"{{ all }}\"}}",
                Map.of("it", Map.of("a", 1), "all", List.of("b")));
        assertThat(published.calls()).containsExactly(new Said.Publish("{'a': 1}", List.of("b")));
    }

    @Test
    void parallel_takesListsForSequences() {
        acts.run("""
            - parallel:
                - - {delay: 1}
                  - {event: one}
                - {event: two}
            """);
        assertThat(acts.all("two")).hasSize(1);
        acts.pass(1);
        assertThat(acts.all("one")).hasSize(1);
        assertThat(acts.scripts("s: {sequence: [[{event: one}]]}")).isNotEmpty();
    }

    @Test
    void keys_areComputed_asValuesAre() {
        acts.run(
                "- {event: one, event_data: {\"{{ a }}\": {\"{{ b }}\": \"{{ c }}\", d: 1}}}",
                Map.of("a", "x", "b", "y", "c", "z"));
        assertThat(acts.all("one")).containsExactly("one {x={y=z, d=1}}");
    }

    @Test
    void this_isADictionary_inWhichNothingWasTriggeredYet() {
        acts.run("""
            - event: me
              event_data:
                id: "{{ this.entity_id }}"
                state: "{{ this.state }}"
                mode: "{{ this.attributes.mode }}"
                last: "{{ this.attributes.last_triggered }}"
                since: "{{ this.last_changed }}"
                all: "{{ this.context.parent_id }}"
            """);
        assertThat(acts.all("me"))
                .containsExactly("me {id=script.s, state=off, mode=single, since=2030-01-01T00:00:00.000000+00:00}");
        acts.pass(7);
        acts.call(Map.of());
        assertThat(acts.all("me").getLast()).contains("last=2030-01-01 00:00:00+00:00");
    }
}
