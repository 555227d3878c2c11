// Longer than 350 lines: one case for each of Home Assistant's tests of automations.
package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.hob.automation.AutomationTriggered;
import org.hob.automation.Condition;
import org.hob.automation.Run;
import org.hob.automation.Step;
import org.hob.automation.Trace.Outcome;
import org.hob.automation.Trigger;
import org.hob.domain.Light;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Automations from their file to what they do. */
@Timeout(60)
final class AutomationsTest {

    private static final String ON_GO = "{trigger: event, event_type: go}";

    @RegisterExtension
    final TestHome home = TestHome.create();

    @RegisterExtension
    final HeardLog log = new HeardLog();

    private final Acts acts = new Acts(home);

    // mirrors components/automation/test_init.py: test_service_data_not_a_dict
    @Test
    void data_thatIsNoMap_isAMistakeOfTheRun() {
        acts.automate("- {alias: a, trigger: " + ON_GO + ", action: {action: light.turn_on, data: 100}}");
        acts.fire("go");
        assertThat(log.lines()).anyMatch(line -> line.contains("data: 100 (expected: a map"));
    }

    // mirrors components/automation/test_init.py: test_service_specify_data
    // mirrors components/automation/test_init.py: test_service_specify_entity_id
    // mirrors components/automation/test_init.py: test_service_specify_entity_id_list
    @Test
    void state_turnsALightOn_andOffLater() {
        home.fake(Light.class, "light.hall").confirms();
        acts.set("binary_sensor.motion", "off");
        acts.automate("""
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
        acts.set("binary_sensor.motion", "on");
        assertThat(acts.attribute("light.hall", "brightness")).isEqualTo(40);
        acts.pass(5);
        assertThat(home.state("light.hall")).isEqualTo("off");
        assertThat(acts.trace("automation.motion").lines())
                .extracting(line -> line.path() + ' ' + line.took())
                .containsExactly(
                        "trigger/0 PT0S", "condition/0 PT0S", "action/0 PT0S", "action/1 PT5S", "action/2 PT0S");
    }

    // mirrors components/automation/test_init.py: test_two_triggers
    // mirrors components/automation/test_init.py: test_trigger_service_ignoring_condition
    // mirrors components/automation/test_init.py: test_two_conditions_with_and
    @Test
    void conditions_areAsked_butNotByHand() {
        acts.set("test.x", "150");
        acts.automate("""
            - alias: a
              trigger: [{trigger: event, event_type: go}, {trigger: event, event_type: go_too}]
              condition:
                - {condition: numeric_state, entity_id: test.x, above: 100}
                - {condition: numeric_state, entity_id: test.x, below: 150}
              action: {event: hit}
            """);
        acts.fire("go");
        assertThat(acts.count("hit")).isZero();
        assertThat(acts.trace("automation.a").outcome()).isEqualTo(Outcome.FAILED_CONDITIONS);
        acts.set("test.x", "101");
        acts.fire("go_too");
        assertThat(acts.count("hit")).isOne();
        acts.set("test.x", "1");
        acts.act("automation.trigger", "automation.a");
        assertThat(acts.count("hit")).isEqualTo(2);
    }

    // mirrors components/automation/test_init.py: test_shared_context
    // mirrors components/automation/test_init.py: test_trigger_event_data
    @Test
    void context_comesFromThatOfTheTrigger() {
        acts.automate("- {alias: a, trigger: " + ON_GO + ", action: {event: hit}}");
        var contexts = new java.util.ArrayList<org.hob.event.Context>();
        home.events().on("go", Listener.callback(event -> contexts.add(event.context())));
        home.events().on(AutomationTriggered.class, Listener.callback(event -> contexts.add(event.context())));
        home.events().on("hit", Listener.callback(event -> contexts.add(event.context())));
        acts.fire("go");
        assertThat(contexts).hasSize(3);
        assertThat(contexts.get(2).parent()).contains(contexts.get(0).id());
    }

    // mirrors components/automation/test_init.py: test_automation_variables
    // mirrors components/automation/test_init.py: test_automation_trigger_variables
    // mirrors components/automation/test_init.py: test_automation_this_var_always
    @Test
    void variables_areRenderedInOrder() {
        acts.automate("""
            - alias: a
              trigger_variables: {t: 1, over: 1}
              variables: {v: "{{ t }}", over: 2, e: "{{ trigger.event.event_type }}"}
              trigger: {trigger: event, event_type: go}
              action: {event: hit, event_data: {t: "{{ t }}", v: "{{ v }}", o: "{{ over }}", e: "{{ e }}"}}
            """);
        acts.fire("go");
        assertThat(acts.all("hit")).containsExactly("hit {t=1, v=1, o=2, e=go}");
    }

    // mirrors components/automation/test_init.py: test_trigger_condition_implicit_id
    // mirrors components/automation/test_init.py: test_trigger_condition_explicit_id
    @Test
    void trigger_isFoundByItsId() {
        acts.automate("""
            - alias: a
              trigger:
                - {platform: event, event_type: one}
                - {platform: event, event_type: two, id: second}
              action:
                choose:
                  - {conditions: {condition: trigger, id: [0]}, sequence: {event: was_one}}
                  - {conditions: {condition: trigger, id: second}, sequence: {event: was_two}}
            """);
        acts.fire("one");
        acts.fire("two");
        home.assertOrder("was_one", "was_two");
    }

    // mirrors components/automation/test_init.py: test_initial_value_off
    // mirrors components/automation/test_init.py: test_initial_value_on
    // mirrors components/automation/test_init.py: test_automation_is_on_if_no_initial_state_or_restore
    @Test
    void automation_isOn_unlessItSaysOtherwise() {
        acts.automate("""
            - {alias: a, initial_state: false, trigger: {trigger: event, event_type: go}, action: {event: a}}
            - {alias: b, initial_state: true, trigger: {trigger: event, event_type: go}, action: {event: b}}
            - {alias: c, trigger: {trigger: event, event_type: go}, action: {event: c}}
            """);
        assertThat(home.state("automation.a")).isEqualTo("off");
        assertThat(home.state("automation.b")).isEqualTo("on");
        assertThat(home.state("automation.c")).isEqualTo("on");
        acts.fire("go");
        assertThat(acts.count("a")).isZero();
        acts.act("automation.toggle", "automation.a");
        acts.fire("go");
        assertThat(acts.count("a")).isOne();
    }

    // mirrors components/automation/test_init.py: test_automation_stops
    @Test
    void turnOff_endsWhatRuns_unlessItIsToldNotTo() {
        acts.automate("- {alias: a, trigger: " + ON_GO + ", action: [{delay: 5}, {event: hit}]}");
        acts.fire("go");
        acts.act("automation.turn_off", "automation.a");
        acts.pass(6);
        assertThat(acts.count("hit")).isZero();
        acts.act("automation.turn_on", "automation.a");
        acts.fire("go");
        home.actions()
                .call(
                        "automation.turn_off",
                        Map.of("stop_actions", false),
                        org.hob.action.Target.of(EntityId.of("automation.a")))
                .await();
        acts.pass(6);
        assertThat(acts.count("hit")).isOne();
    }

    // mirrors components/automation/test_init.py: test_reload_unchanged_does_not_stop
    // mirrors components/automation/test_init.py: test_reload_unchanged_automation
    // mirrors components/automation/test_init.py: test_reload_single_unchanged_does_not_stop
    @Test
    void reload_leavesAloneWhatHasNotChanged() {
        var running = "- {id: 1, alias: a, trigger: " + ON_GO + ", action: [{delay: 5}, {event: hit}]}\n";
        acts.automate(running);
        acts.fire("go");
        acts.automate("- {alias: new, trigger: [], action: []}\n" + running);
        assertThat(acts.attribute("automation.a", "current")).isEqualTo(1);
        acts.pass(5);
        assertThat(acts.count("hit")).isOne();
        assertThat(home.state("automation.new")).isEqualTo("on");
    }

    // mirrors components/automation/test_init.py: test_reload_config_service
    // mirrors components/automation/test_init.py: test_reload_changed_automation
    // mirrors components/automation/test_init.py: test_reload_single_add_automation
    // mirrors components/automation/test_init.py: test_reload_remove_automation
    @Test
    void reload_restartsWhatHasChanged_andEndsWhatIsGone() {
        acts.automate("- {id: 1, alias: a, trigger: " + ON_GO + ", action: [{delay: 5}, {event: hit}]}");
        acts.fire("go");
        acts.automate("- {id: 1, alias: a, trigger: " + ON_GO + ", action: [{event: changed}]}");
        acts.pass(6);
        assertThat(acts.count("hit")).isZero();
        acts.fire("go");
        assertThat(acts.count("changed")).isOne();
        assertThat(home.state("automation.a")).isEqualTo("on");
        acts.automate("[]");
        acts.fire("go");
        assertThat(acts.count("changed")).isOne();
        assertThat(home.state("automation.a")).isEqualTo("<none>");
    }

    // mirrors components/automation/test_init.py: test_automation_bad_config_validation
    // mirrors components/automation/test_init.py: test_automation_with_error_in_script
    // mirrors components/automation/test_init.py: test_reload_config_handles_load_fails
    @Test
    void mistakes_makeOneUnavailable_andTheOthersRun() {
        var mistakes = acts.automations("""
            - alias: bad
              trigger: {trigger: state, entity_id: nonsense, too: "on"}
              action: [{delay: soon}, {acton: light.turn_on}]
            - {alias: good, trigger: {trigger: event, event_type: go}, action: {event: hit}}
            """);
        assertThat(mistakes).hasSize(4);
        assertThat(mistakes.getFirst().toString()).startsWith("test.yaml:2: automation[0].trigger.entity_id: nonsense");
        assertThat(home.state("automation.bad")).isEqualTo("unavailable");
        acts.fire("go");
        assertThat(acts.count("hit")).isOne();
        var bad = acts.engine.all().getFirst();
        assertThat(bad.trouble().orElseThrow()).contains("test.yaml:2").contains("3 more");
        acts.automate("- {alias: bad, trigger: " + ON_GO + ", action: {event: hit}}");
        assertThat(home.state("automation.bad")).isEqualTo("on");
        assertThat(home.notices()).anyMatch(line -> line.contains("automation.bad"));
    }

    // mirrors components/automation/test_init.py: test_recursive_automation
    @Test
    void automation_mayBeginItself() {
        acts.automate("""
            - alias: a
              mode: parallel
              max: 3
              max_exceeded: silent
              trigger: {trigger: event, event_type: go}
              action: [{event: hit}, {event: go}, {delay: 1}]
            """);
        acts.fire("go");
        assertThat(acts.count("hit")).isEqualTo(3);
    }

    // mirrors components/automation/test_init.py: test_automation_restore_state
    @Test
    void automation_thatWasOff_isOff_whenItIsOpenedAgain() {
        acts.automate("- {id: 1, alias: a, trigger: " + ON_GO + ", action: {event: hit}}");
        acts.act("automation.turn_off", "automation.a");
        home.advance(Duration.ofSeconds(30));
        var again = new Acts(home);
        acts.automate("[]");
        again.automate("- {id: 1, alias: a, trigger: " + ON_GO + ", action: {event: hit}}");
        assertThat(home.state("automation.a")).isEqualTo("off");
    }

    /** A kind of trigger of a bundle. */
    @Callback
    public static final class Doorbell implements Trigger<Doorbell.Options> {

        /** Which. */
        public record Options(String door) {}

        @Override
        public void arm(Doorbell.Options options, Home at, Fire start) {
            at.events().on("doorbell", Listener.callback(event -> {
                if (options.door.equals(event.payload().get("door"))) {
                    start.fire(Map.of("platform", "doorbell", "description", "a ring", "door", options.door));
                }
            }));
        }
    }

    /** A kind of condition of a bundle. */
    public static final class Quiet implements Condition<Quiet.Options> {

        /** Below what. */
        public record Options(int below) {}

        @Override
        public Predicate<Run> prepare(Quiet.Options options, Home at) {
            var noise = EntityId.of("sensor.noise");
            return _ -> at.states().get(noise).orElseThrow().number().orElseThrow() < options.below;
        }
    }

    /** A kind of step of a bundle. */
    public static final class Ring implements Step<Ring.Options> {

        /** How long. */
        public record Options(String ring, Duration lasting) {}

        @Coroutine
        @Override
        public void run(Ring.Options options, Run run) {
            run.home().sleep(options.lasting);
            run.assign("rung", options.ring);
        }
    }

    // mirrors helpers/test_trigger.py: test_pluggable_action
    // mirrors helpers/test_trigger.py: test_async_initialize_triggers
    @Test
    void kinds_comeAndGo_withTheirBundles() {
        var file = """
            - alias: a
              trigger: {trigger: doorbell, door: front}
              condition: {condition: quiet, below: 10}
              action: [{ring: loud, lasting: 2}, {event: hit, event_data: {r: "{{ rung }}", d: "{{ trigger.door }}"}}]
            """;
        acts.set("sensor.noise", "3");
        assertThat(acts.automations(file)).hasSize(3);
        assertThat(home.state("automation.a")).isEqualTo("unavailable");
        assertThat(acts.engine.all().getFirst().trouble().orElseThrow()).contains("doorbell");
        var bell = new Doorbell();
        acts.engine.addTrigger("doorbell", bell);
        acts.engine.addCondition("quiet", new Quiet());
        acts.engine.addStep("ring", new Ring());
        home.untilIdle();
        assertThat(home.state("automation.a")).isEqualTo("on");
        acts.fire("doorbell", Map.of("door", "back"));
        acts.fire("doorbell", Map.of("door", "front"));
        acts.pass(2);
        assertThat(acts.all("hit")).containsExactly("hit {r=loud, d=front}");
        acts.engine.remove("trigger", "doorbell", bell);
        home.untilIdle();
        assertThat(home.state("automation.a")).isEqualTo("unavailable");
        assertThat(home.notices()).isNotEmpty();
    }

    @Test
    void script_refusesWhatItsFieldsDoNotAllow() {
        acts.script("fields: {level: {required: true, selector: {number: {min: 0, max: 10}}}}", "- event: hit");
        assertThatThrownBy(acts.call(Map.of())::await).hasMessage("level: missing (expected: a value; it is required)");
        assertThatThrownBy(acts.call(Map.of("level", 11))::await).hasMessageStartingWith("level: 11 (expected: ");
        assertThatThrownBy(acts.call(Map.of("level", "x"))::await).hasMessageStartingWith("level: x (expected: ");
        acts.call(Map.of("level", 10)).await();
        assertThat(acts.count("hit")).isOne();
    }
}
