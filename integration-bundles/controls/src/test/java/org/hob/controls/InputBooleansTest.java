package org.hob.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.controls.Files.map;

import java.time.Duration;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InputBooleansTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Files files = new Files(home);

    // mirrors components/input_boolean/test_init.py: test_methods
    @Test
    void actions_turnItOnAndOffAndOver() {
        files.take(new InputBooleans(home), map("guests", map("initial", false)));
        files.ask("input_boolean.turn_on", "input_boolean.guests");
        assertThat(home.state("input_boolean.guests")).isEqualTo("on");
        files.ask("input_boolean.turn_off", "input_boolean.guests");
        assertThat(home.state("input_boolean.guests")).isEqualTo("off");
        files.ask("input_boolean.toggle", "input_boolean.guests");
        assertThat(home.state("input_boolean.guests")).isEqualTo("on");
    }

    // mirrors components/input_boolean/test_init.py: test_config_options
    @Test
    void file_saysNameIconAndBeginning() {
        files.take(
                new InputBooleans(home),
                map("one", null, "two", map("name", "Hello World", "icon", "mdi:work", "initial", true)));
        home.assertSnapshot("""
            input_boolean.one: off {editable=false, friendly_name=one}
            input_boolean.two: on {editable=false, icon=mdi:work, friendly_name=Hello World}
            """);
    }

    // mirrors components/input_boolean/test_init.py: test_restore_state
    // mirrors helpers/test_restore_state.py: test_restore_entity_end_to_end
    @Test
    void restart_leavesItAsItWas() throws Exception {
        var says = map("guests", map(), "night", map());
        Restart.with(
                home, InputBooleans::new, says, first -> first.ask("input_boolean.turn_on", "input_boolean.guests"));
        assertThat(home.state("input_boolean.guests")).isEqualTo("on");
        assertThat(home.state("input_boolean.night")).isEqualTo("off");
    }

    // mirrors components/input_boolean/test_init.py: test_initial_state_overrules_restore_state
    @Test
    void initial_countsAfterARestart() throws Exception {
        var says = map("guests", map("initial", false));
        Restart.with(
                home, InputBooleans::new, says, first -> first.ask("input_boolean.turn_on", "input_boolean.guests"));
        assertThat(home.state("input_boolean.guests")).isEqualTo("off");
    }

    // mirrors components/input_boolean/test_init.py: test_reload
    @Test
    void changedFile_changesOnlyWhatItSaysOtherwise_andKeepsTheState() {
        var section = new InputBooleans(home);
        files.take(section, map("one", map("initial", false), "two", map(), "three", map()));
        files.ask("input_boolean.turn_on", "input_boolean.one");
        files.ask("input_boolean.turn_on", "input_boolean.two");
        home.advance(Duration.ofMinutes(1));
        files.take(section, map("one", map("initial", false, "name", "One"), "two", map(), "four", map()));
        assertThat(home.state("input_boolean.one")).isEqualTo("on");
        assertThat(files.attribute("input_boolean.one", "friendly_name")).isEqualTo("One");
        assertThat(home.state("input_boolean.two")).isEqualTo("on");
        assertThat(home.state("input_boolean.three")).isEqualTo("<none>");
        assertThat(home.state("input_boolean.four")).isEqualTo("off");
    }

    // mirrors components/input_boolean/test_init.py: test_config
    @Test
    void broken_isToldWithItsPlace_andTheOthersLive() {
        var wrong = files.take(
                new InputBooleans(home),
                map("good", map(), "Bad Key", map(), "bad", map("initial", "perhaps"), "worse", map("inital", true)));
        assertThat(wrong)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("conf/configuration.yaml:1: input_boolean."))
                .anySatisfy(line -> assertThat(line).contains("perhaps", "(expected: "))
                .anySatisfy(line -> assertThat(line).contains("inital", "initial"))
                .anySatisfy(line -> assertThat(line).contains("Bad Key", "small letters"));
        assertThat(home.states().of("input_boolean")).hasSize(1);
    }
}
