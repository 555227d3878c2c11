package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hob.automation.Trace.Outcome;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens when a script is to begin that still runs. */
@Timeout(60)
final class ModesTest {

    private static final String STEPS = """
        - {event: begin, event_data: {n: "{{ n }}"}}
        - wait_for_trigger: {trigger: event, event_type: go}
        - {event: end, event_data: {n: "{{ n }}"}}
        """;

    @RegisterExtension
    final TestHome home = TestHome.create();

    @RegisterExtension
    final HeardLog log = new HeardLog();

    private final Acts acts = new Acts(home);

    private void call(int n) {
        acts.call(Map.of("n", n));
    }

    // mirrors helpers/test_script.py: test_script_mode_single
    // mirrors helpers/test_script.py: test_max_exceeded
    @Test
    void single_beginsNoOther() {
        acts.script("mode: single", STEPS);
        call(1);
        call(2);
        assertThat(acts.all("begin")).containsExactly("begin {n=1}");
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.FAILED_SINGLE);
        assertThat(log.lines()).anyMatch(line -> line.contains("already running"));
        acts.fire("go");
        call(3);
        assertThat(acts.all("begin")).hasSize(2);
    }

    // mirrors helpers/test_script.py: test_max_exceeded
    @Test
    void single_isSilent_ifItSaysSo() {
        acts.script("max_exceeded: silent", STEPS);
        call(1);
        call(2);
        assertThat(log.lines()).isEmpty();
    }

    // mirrors helpers/test_script.py: test_script_mode_2
    @Test
    void restart_endsTheOther() {
        acts.script("mode: restart", STEPS);
        call(1);
        call(2);
        assertThat(acts.all("begin")).hasSize(2);
        assertThat(acts.attribute("script.s", "current")).isEqualTo(1);
        acts.fire("go");
        assertThat(acts.all("end")).containsExactly("end {n=2}");
    }

    // mirrors helpers/test_script.py: test_script_mode_queued
    @Test
    void queued_beginsOneAfterTheOther() {
        acts.script("mode: queued\nmax: 2", STEPS);
        call(1);
        call(2);
        call(3);
        assertThat(acts.all("begin")).containsExactly("begin {n=1}");
        assertThat(acts.attribute("script.s", "current")).isEqualTo(2);
        assertThat(acts.attribute("script.s", "max")).isEqualTo(2);
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.FAILED_MAX_RUNS);
        acts.fire("go");
        assertThat(acts.all("begin")).containsExactly("begin {n=1}", "begin {n=2}");
        acts.fire("go");
        assertThat(acts.all("end")).containsExactly("end {n=1}", "end {n=2}");
    }

    // mirrors helpers/test_script.py: test_script_mode_queued_cancel
    // mirrors helpers/test_script.py: test_script_mode_queued_stop
    // mirrors helpers/test_script.py: test_stopping_run_before_starting
    @Test
    void queued_isStopped_withAllThatWait() {
        acts.script("mode: queued", STEPS);
        call(1);
        call(2);
        acts.act("script.turn_off", "script.s");
        assertThat(home.state("script.s")).isEqualTo("off");
        acts.fire("go");
        assertThat(acts.all("end")).isEmpty();
        assertThat(acts.all("begin")).hasSize(1);
    }

    // mirrors helpers/test_script.py: test_multiple_runs_no_wait
    // mirrors helpers/test_script.py: test_multiple_runs_wait
    @Test
    void parallel_runsAll() {
        acts.script("mode: parallel\nmax: 2", STEPS);
        call(1);
        call(2);
        call(3);
        assertThat(acts.all("begin")).hasSize(2);
        acts.fire("go");
        assertThat(acts.all("end")).containsExactly("end {n=1}", "end {n=2}");
    }

    // mirrors helpers/test_script.py: test_disallowed_recursion
    @Test
    void queued_doesNotCallItself() {
        assertThat(acts.scripts("""
            s:
              mode: queued
              sequence: [{event: s}, {action: script.other}, {event: s_end}]
            other:
              mode: restart
              sequence: [{event: other}, {action: script.s}, {event: other_end}]
            """)).isEmpty();
        acts.call(Map.of()).await();
        home.assertOrder("s", "other", "other_end", "s_end");
        assertThat(acts.count("s")).isOne();
        assertThat(acts.trace().outcome()).isEqualTo(Outcome.DISALLOWED_RECURSION_DETECTED);
        assertThat(log.lines()).anyMatch(line -> line.contains("script s → script other → script s"));
    }

    // mirrors components/automation/test_init.py: test_two_automations_call_restart_script_same_time
    @Test
    void restart_calledTwiceAtOnce_endsTheFirst_andNobodyWaitsForEver() {
        assertThat(acts.scripts("s: {mode: restart, sequence: [{delay: 1}, {event: done}]}"))
                .isEmpty();
        acts.automate("""
            - {alias: a, trigger: {platform: event, event_type: go}, action: [{action: script.s}, {event: a_end}]}
            - {alias: b, trigger: {platform: event, event_type: go}, action: [{action: script.s}, {event: b_end}]}
            """);
        acts.fire("go");
        acts.pass(2);
        assertThat(acts.count("done")).isOne();
        assertThat(acts.count("a_end") + acts.count("b_end")).isEqualTo(2);
    }

    // mirrors helpers/test_script.py: test_last_triggered
    // mirrors helpers/test_script.py: test_started_action
    @Test
    void script_saysWhenItBegan() {
        acts.script("alias: My script", "- event: x");
        acts.pass(7);
        acts.call(Map.of());
        assertThat(String.valueOf(acts.attribute("script.s", "last_triggered"))).startsWith("2030-01-01T00:00:07");
        assertThat(acts.all("script_started")).hasSize(1);
    }
}
