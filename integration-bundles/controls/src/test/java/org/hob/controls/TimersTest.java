package org.hob.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.controls.Files.map;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hob.job.Listener;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TimersTest {

    private static final String EGGS = "timer.eggs";

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Files files = new Files(home);
    private final List<String> events = new ArrayList<>();

    @BeforeEach
    void listen() {
        for (var kind : List.of("started", "restarted", "paused", "cancelled", "finished", "changed")) {
            home.events().on("timer." + kind, Listener.callback(event -> events.add(kind + event.payload())));
        }
    }

    private void boil(Object... more) {
        files.take(new Timers(home), map("eggs", map(more)));
    }

    private void ask(String action, Object... data) {
        files.ask("timer." + action, EGGS, data);
        home.untilIdle();
    }

    private String looks() {
        return home.state(EGGS) + " duration " + files.attribute(EGGS, "duration") + " remaining "
                + files.attribute(EGGS, "remaining") + " until " + files.attribute(EGGS, "finishes_at");
    }

    // mirrors components/timer/test_init.py: test_config_options
    @Test
    void timer_isIdleAtFirst() {
        boil("duration", "0:00:10", "icon", "mdi:egg", "name", "Eggs");
        home.assertSnapshot("""
            timer.eggs: idle {editable=false, duration=0:00:10, icon=mdi:egg, friendly_name=Eggs}
            """);
    }

    // mirrors components/timer/test_init.py: test_methods_and_events
    @Test
    void actions_changeItAndAreTold() {
        boil("duration", 10);
        ask("start");
        assertThat(looks()).isEqualTo("active duration 0:00:10 remaining 0:00:10 until 2030-01-01T00:00:10+00:00");
        home.advance(Duration.ofSeconds(3));
        ask("pause");
        assertThat(looks()).isEqualTo("paused duration 0:00:10 remaining 0:00:07 until <none>");
        ask("start");
        assertThat(looks()).isEqualTo("active duration 0:00:10 remaining 0:00:07 until 2030-01-01T00:00:10+00:00");
        ask("cancel");
        assertThat(looks()).isEqualTo("idle duration 0:00:10 remaining <none> until <none>");
        ask("start");
        ask("finish");
        ask("finish");
        ask("pause");
        assertThat(events)
                .containsExactly(
                        "started{entity_id=timer.eggs}",
                        "paused{entity_id=timer.eggs}",
                        "restarted{entity_id=timer.eggs}",
                        "cancelled{entity_id=timer.eggs}",
                        "started{entity_id=timer.eggs}",
                        "finished{entity_id=timer.eggs, finished_at=2030-01-01T00:00:13+00:00}");
    }

    // mirrors components/timer/test_init.py: test_wait_till_timer_expires
    @Test
    void time_runsOut() {
        boil("duration", 20);
        ask("start");
        home.advance(Duration.ofSeconds(19));
        assertThat(home.state(EGGS)).isEqualTo("active");
        home.advance(Duration.ofSeconds(1));
        assertThat(home.state(EGGS)).isEqualTo("idle");
        assertThat(events).last().isEqualTo("finished{entity_id=timer.eggs, finished_at=2030-01-01T00:00:20+00:00}");
    }

    // mirrors components/timer/test_init.py: test_start_service
    @Test
    void start_withAnotherDuration_countsForThisTime() {
        boil("duration", 10);
        ask("start", "duration", "0:00:15");
        assertThat(looks()).startsWith("active duration 0:00:15 remaining 0:00:15");
        ask("start");
        assertThat(looks()).startsWith("active duration 0:00:15 remaining 0:00:15");
        ask("cancel");
        assertThat(looks()).startsWith("idle duration 0:00:10");
    }

    // mirrors components/timer/test_init.py: test_state_changed_when_timer_restarted
    @Test
    void start_ofAnActiveOne_beginsAnew() {
        boil("duration", 10);
        ask("start");
        home.advance(Duration.ofSeconds(5));
        ask("start");
        assertThat(looks()).endsWith("2030-01-01T00:00:15+00:00");
        assertThat(events).last().isEqualTo("restarted{entity_id=timer.eggs}");
    }

    @Test
    void change_makesItLongerOrShorter_withinItsDuration() {
        boil("duration", 10);
        assertThatThrownBy(() -> ask("change", "duration", 5)).hasMessageContaining("a timer that is active");
        ask("start", "duration", 15);
        assertThatThrownBy(() -> ask("change", "duration", 20)).hasMessageContaining("no more than 0:00:15");
        assertThatThrownBy(() -> ask("change", "duration", -20)).hasMessageContaining("no less than nothing");
        ask("change", "duration", -3);
        assertThat(looks()).isEqualTo("active duration 0:00:15 remaining 0:00:12 until 2030-01-01T00:00:12+00:00");
        ask("change", "duration", 2);
        assertThat(looks()).endsWith("2030-01-01T00:00:14+00:00");
        home.advance(Duration.ofSeconds(14));
        assertThat(home.state(EGGS)).isEqualTo("idle");
    }

    // mirrors components/timer/test_init.py: test_restore_idle, test_restore_paused
    @Test
    void paused_isPausedAfterARestart_ifItIsToBe() throws Exception {
        var says = map("eggs", map("duration", 30, "restore", true), "tea", map("duration", 30));
        Restart.with(home, Timers::new, says, first -> {
            first.ask("timer.start", EGGS);
            first.ask("timer.start", "timer.tea");
            home.advance(Duration.ofSeconds(10));
            first.ask("timer.pause", EGGS);
            first.ask("timer.pause", "timer.tea");
        });
        assertThat(looks()).isEqualTo("paused duration 0:00:30 remaining 0:00:20 until <none>");
        assertThat(files.attribute(EGGS, "restore")).isEqualTo(true);
        assertThat(home.state("timer.tea")).isEqualTo("idle");
    }

    // mirrors components/timer/test_init.py: test_restore_active_resume
    @Test
    void active_goesOnAfterARestart() throws Exception {
        var says = map("eggs", map("duration", 30, "restore", true));
        Restart.with(home, Timers::new, says, first -> {
            first.ask("timer.start", EGGS);
            home.advance(Duration.ofSeconds(10));
        });
        assertThat(looks()).isEqualTo("active duration 0:00:30 remaining 0:00:20 until 2030-01-01T00:00:30+00:00");
        home.advance(Duration.ofSeconds(20));
        assertThat(home.state(EGGS)).isEqualTo("idle");
    }

    @Test
    void changedFile_letsAnActiveOneRunOn() {
        var section = new Timers(home);
        files.take(section, map("eggs", map("duration", 30)));
        ask("start");
        home.advance(Duration.ofSeconds(10));
        files.take(section, map("eggs", map("duration", 30, "name", "Eggs")));
        assertThat(looks()).endsWith("until 2030-01-01T00:00:30+00:00");
    }

    // mirrors components/timer/test_init.py: test_config
    @Test
    void wrongInItsFile_isTold() {
        assertThat(files.take(new Timers(home), map("eggs", map("duration", "soon"))))
                .singleElement()
                .asString()
                .contains("timer.eggs.duration", "soon");
    }
}
