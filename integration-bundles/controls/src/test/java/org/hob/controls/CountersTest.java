package org.hob.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.controls.Files.map;

import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CountersTest {

    private static final String CUPS = "counter.cups";

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Files files = new Files(home);

    // mirrors components/counter/test_init.py: test_methods, test_methods_with_config
    @Test
    void actions_countAndReset() {
        files.take(new Counters(home), map("cups", map("initial", 10, "step", 5, "name", "Cups")));
        home.assertSnapshot("""
            counter.cups: 10 {editable=false, initial=10, step=5, friendly_name=Cups}
            """);
        files.ask("counter.increment", CUPS);
        assertThat(home.state(CUPS)).isEqualTo("15");
        files.ask("counter.decrement", CUPS);
        files.ask("counter.decrement", CUPS);
        assertThat(home.state(CUPS)).isEqualTo("5");
        files.ask("counter.reset", CUPS);
        assertThat(home.state(CUPS)).isEqualTo("10");
    }

    // mirrors components/counter/test_init.py: test_counter_min, test_counter_max
    @Test
    void limits_hold() {
        files.take(new Counters(home), map("cups", map("minimum", 5, "maximum", 7)));
        assertThat(home.state(CUPS)).isEqualTo("5");
        files.ask("counter.decrement", CUPS);
        assertThat(home.state(CUPS)).isEqualTo("5");
        for (int n = 0; n < 3; n++) files.ask("counter.increment", CUPS);
        assertThat(home.state(CUPS)).isEqualTo("7");
        files.ask("counter.set_value", CUPS, "value", 6);
        assertThat(home.state(CUPS)).isEqualTo("6");
        assertThatThrownBy(() -> files.ask("counter.set_value", CUPS, "value", 8))
                .hasMessage("value: 8 (expected: a number from 5 up to 7)");
        assertThatThrownBy(() -> files.ask("counter.set_value", CUPS, "value", -1))
                .hasMessageContaining("value");
    }

    // mirrors components/counter/test_init.py: test_restore_state_overrules_initial_state
    @Test
    void restart_leavesItAsItWas_unlessItIsNotToBe() throws Exception {
        var says = map("cups", map("initial", 1), "plates", map("restore", false));
        Restart.with(home, Counters::new, says, first -> {
            first.ask("counter.increment", CUPS);
            first.ask("counter.increment", "counter.plates");
        });
        assertThat(home.state(CUPS)).isEqualTo("2");
        assertThat(home.state("counter.plates")).isEqualTo("0");
    }

    // mirrors components/counter/test_init.py: test_config
    @Test
    void wrongInItsFile_isTold() {
        assertThat(files.take(new Counters(home), map("a", map("initial", -1), "b", map("step", "x"), "c", 1)))
                .hasSize(3);
    }
}
