package org.hob.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.controls.Files.map;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.state.StateChanged;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers, texts, choices, dates and buttons. */
final class InputsTest {

    private static final String HEAT = "input_number.heat";
    private static final String NOTE = "input_text.note";
    private static final String MODE = "input_select.mode";
    private static final String WAKE = "input_datetime.wake";

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final Files files = new Files(home);

    private void refused(String action, String entity, String because, Object... data) {
        assertThatThrownBy(() -> files.ask(action, entity, data)).hasMessageContaining(because);
    }

    /** Has the turn for as long as a worker needs to do something else. */
    private static void compute() {
        long end = System.nanoTime() + Duration.ofMillis(20).toNanos();
        while (System.nanoTime() < end) Thread.onSpinWait();
    }

    // ---- numbers

    // mirrors components/input_number/test_init.py: test_set_value
    @Test
    void number_isSetWithinItsLimits() {
        files.take(new InputNumbers(home), map("heat", map("min", 0, "max", 100, "initial", 50)));
        assertThat(home.state(HEAT)).isEqualTo("50.0");
        files.ask("input_number.set_value", HEAT, "value", "30.4");
        assertThat(home.state(HEAT)).isEqualTo("30.4");
        refused("input_number.set_value", HEAT, "value: 110.0 (expected: 0.0 to 100.0)", "value", 110);
        refused("input_number.set_value", HEAT, "value", "value", "warm");
        assertThat(home.state(HEAT)).isEqualTo("30.4");
    }

    // mirrors components/input_number/test_init.py: test_increment, test_decrement
    @Test
    void number_goesStepByStep_toItsLimits() {
        files.take(new InputNumbers(home), map("heat", map("min", 0, "max", 51, "initial", 50, "step", 0.75)));
        files.ask("input_number.increment", HEAT);
        assertThat(home.state(HEAT)).isEqualTo("50.75");
        files.ask("input_number.increment", HEAT);
        assertThat(home.state(HEAT)).isEqualTo("51.0");
        files.ask("input_number.set_value", HEAT, "value", 0.5);
        files.ask("input_number.decrement", HEAT);
        assertThat(home.state(HEAT)).isEqualTo("0.0");
    }

    // mirrors components/input_number/test_init.py: test_mode
    @Test
    void number_showsWhatItsFileSays() {
        files.take(
                new InputNumbers(home),
                map("heat", map("min", 5, "max", 35, "mode", "box", "unit_of_measurement", "°C", "name", "Heat")));
        home.assertSnapshot("""
            input_number.heat: 5.0 {editable=false, min=5.0, max=35.0, step=1.0, mode=box, unit_of_measurement=°C, friendly_name=Heat}
            """);
    }

    // mirrors components/input_number/test_init.py: test_restore_state, test_restore_invalid_state
    @Test
    void number_isWhatItWas_ifThatFits() throws Exception {
        var says = map("heat", map("min", 0, "max", 100));
        Restart.with(home, InputNumbers::new, says, first -> first.ask("input_number.set_value", HEAT, "value", 70));
        assertThat(home.state(HEAT)).isEqualTo("70.0");
        files.take(new InputNumbers(home.another("elsewhere")), map("other", map("min", 80, "max", 100)));
        assertThat(home.state("input_number.other")).isEqualTo("80.0");
    }

    // mirrors components/input_number/test_init.py: test_config
    @Test
    void number_wrongInItsFile_isTold() {
        assertThat(files.take(
                        new InputNumbers(home),
                        map(
                                "a", map("min", 5, "max", 5),
                                "b", map("min", 0, "max", 5, "initial", 6),
                                "c", map("max", 5),
                                "d", map("min", 0, "max", 5, "step", 0))))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("more than min"))
                .anySatisfy(line -> assertThat(line).contains("initial", "0.0 to 5.0"))
                .anySatisfy(line -> assertThat(line).contains("input_number.c", "min"))
                .anySatisfy(line -> assertThat(line).contains("input_number.d.step"));
    }

    @Test
    void number_changedInItsFile_isThereAllTheTime() {
        var numbers = new InputNumbers(home);
        files.take(numbers, map("heat", map("min", 0, "max", 100)));
        files.ask("input_number.set_value", HEAT, "value", 70);
        List<StateChanged> changes = new ArrayList<>();
        home.states().onAny(Listener.callback(changes::add));
        files.take(numbers, map("heat", map("min", 0, "max", 90, "initial", 5)));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before().orElseThrow().value()).isEqualTo("70.0");
            assertThat(change.now().orElseThrow().value()).isEqualTo("70.0");
            assertThat(change.now().orElseThrow().attributes()).containsEntry("max", 90.0);
        });
        files.take(numbers, map());
        assertThat(home.state(HEAT)).isEqualTo("<none>");
        files.take(numbers, map("heat", map("min", 0, "max", 100)));
        assertThat(home.state(HEAT)).isEqualTo("70.0");
    }

    /** A worker reads the files, and somebody may ask for a helper at any time. */
    @Test
    void number_changedInItsFile_takesWhatItIsAskedAtOnce() {
        var numbers = new InputNumbers(home);
        files.take(numbers, map("heat", map("min", 0, "max", 100)));
        home.start(Job.blocking(() -> {
                    home.add(Job.callback(InputsTest::compute));
                    numbers.take(Files.node(map("heat", map("min", 0, "max", 90))), new Mistakes());
                    files.ask("input_number.set_value", HEAT, "value", 80);
                }))
                .await();
        home.untilIdle();
        assertThat(home.state(HEAT)).isEqualTo("80.0");
        assertThat(files.attribute(HEAT, "max")).isEqualTo(90.0);
    }

    // ---- texts

    // mirrors components/input_text/test_init.py: test_set_value, test_mode
    @Test
    void text_isSet_ifItHasTheRightLengthAndForm() {
        files.take(
                new InputTexts(home),
                map("note", map("initial", "test", "min", 3, "max", 10, "pattern", "[a-z]+", "mode", "password")));
        files.ask("input_text.set_value", NOTE, "value", "testing");
        assertThat(home.state(NOTE)).isEqualTo("testing");
        refused("input_text.set_value", NOTE, "3–10 characters", "value", "testing too long");
        refused("input_text.set_value", NOTE, "[a-z]+", "value", "1234");
        assertThat(files.attribute(NOTE, "mode")).isEqualTo("password");
        assertThat(files.attribute(NOTE, "pattern")).isEqualTo("[a-z]+");
    }

    // mirrors components/input_text/test_init.py: test_restore_state, test_no_initial_state_and_no_restore_state
    @Test
    void text_isUnknownAtFirst_thenWhatItWas() throws Exception {
        var says = map("note", map("max", 100), "other", map());
        Restart.with(home, InputTexts::new, says, first -> first.ask("input_text.set_value", NOTE, "value", "milk"));
        assertThat(home.state(NOTE)).isEqualTo("milk");
        assertThat(home.state("input_text.other")).isEqualTo("unknown");
    }

    @Test
    void text_changedInItsFile_isWhatItWas_ifThatFits() {
        var texts = new InputTexts(home);
        files.take(texts, map("note", map("initial", "milk")));
        files.take(texts, map("note", map("max", 4)));
        assertThat(home.state(NOTE)).isEqualTo("milk");
        files.take(texts, map("note", map("max", 3)));
        assertThat(home.state(NOTE)).isEqualTo("unknown");
    }

    @Test
    void text_wrongInItsFile_isTold() {
        assertThat(files.take(new InputTexts(home), map("a", map("pattern", "["), "b", map("initial", "x", "min", 2))))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("regular expression"))
                .anySatisfy(line -> assertThat(line).contains("2–100 characters"));
    }

    // ---- choices

    // mirrors components/input_select/test_init.py: test_select_option, test_select_next, test_select_previous
    @Test
    void choice_isMade_andGoesRound() {
        files.take(
                new InputSelects(home), map("mode", map("options", List.of("one", "two", "three"), "initial", "two")));
        files.ask("input_select.select_option", MODE, "option", "three");
        assertThat(home.state(MODE)).isEqualTo("three");
        files.ask("input_select.select_next", MODE);
        assertThat(home.state(MODE)).isEqualTo("one");
        files.ask("input_select.select_previous", MODE);
        assertThat(home.state(MODE)).isEqualTo("three");
        files.ask("input_select.select_next", MODE, "cycle", false);
        assertThat(home.state(MODE)).isEqualTo("three");
        refused("input_select.select_option", MODE, "one of one, two, three", "option", "four");
    }

    // mirrors components/input_select/test_init.py: test_select_first_last, test_set_options_service
    @Test
    void choice_firstAndLast_andOtherOptions() {
        files.take(new InputSelects(home), map("mode", map("options", List.of("one", "two", "three"))));
        files.ask("input_select.select_last", MODE);
        assertThat(home.state(MODE)).isEqualTo("three");
        files.ask("input_select.select_first", MODE);
        assertThat(home.state(MODE)).isEqualTo("one");
        files.ask("input_select.set_options", MODE, "options", List.of("red", "green"));
        assertThat(home.state(MODE)).isEqualTo("red");
        assertThat(files.attribute(MODE, "options")).isEqualTo(List.of("red", "green"));
        files.ask("input_select.select_option", MODE, "option", "green");
        files.ask("input_select.set_options", MODE, "options", List.of("blue", "green"));
        assertThat(home.state(MODE)).isEqualTo("green");
        refused("input_select.set_options", MODE, "one option or more", "options", List.of());
        refused("input_select.set_options", MODE, "each option once", "options", List.of("a", "a"));
    }

    // mirrors components/input_select/test_init.py: test_restore_state
    @Test
    void choice_isWhatItWas() throws Exception {
        var says = map("mode", map("options", List.of("one", "two")));
        Restart.with(home, InputSelects::new, says, first -> first.ask("input_select.select_last", MODE));
        assertThat(home.state(MODE)).isEqualTo("two");
    }

    // mirrors components/input_select/test_init.py: test_config
    @Test
    void choice_wrongInItsFile_isTold() {
        assertThat(files.take(
                        new InputSelects(home),
                        map(
                                "a", map("options", List.of()),
                                "b", map("options", List.of("x"), "initial", "y"),
                                "c", map("options", List.of("x", "x")))))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("one or more"))
                .anySatisfy(line -> assertThat(line).contains("one of x"))
                .anySatisfy(line -> assertThat(line).contains("each once"));
    }

    // ---- dates

    // mirrors components/input_datetime/test_init.py: test_set_datetime, test_set_datetime_2, test_set_datetime_3
    @Test
    void moment_isSetInEachWay() {
        home.moveTo(ZoneId.of("Europe/Vienna"));
        files.take(new InputDatetimes(home), map("wake", map("has_date", true, "has_time", true)));
        files.ask("input_datetime.set_datetime", WAKE, "date", "2017-09-07", "time", "19:46:30");
        assertThat(home.state(WAKE)).isEqualTo("2017-09-07 19:46:30");
        assertThat(files.attribute(WAKE, "year")).isEqualTo(2017);
        assertThat(files.attribute(WAKE, "second")).isEqualTo(30);
        assertThat(files.attribute(WAKE, "timestamp")).isEqualTo(1504806390.0);
        files.ask("input_datetime.set_datetime", WAKE, "datetime", "2018-01-02 03:04:05");
        assertThat(home.state(WAKE)).isEqualTo("2018-01-02 03:04:05");
        files.ask("input_datetime.set_datetime", WAKE, "timestamp", 1504806390);
        assertThat(home.state(WAKE)).isEqualTo("2017-09-07 19:46:30");
        files.ask("input_datetime.set_datetime", WAKE, "time", "06:00:00");
        assertThat(home.state(WAKE)).isEqualTo("2017-09-07 06:00:00");
    }

    // mirrors components/input_datetime/test_init.py: test_set_datetime_time, test_set_datetime_date
    @Test
    void timeOrDateAlone_isOnlyThat() {
        files.take(new InputDatetimes(home), map("wake", map("has_time", true), "trash", map("has_date", true)));
        files.ask("input_datetime.set_datetime", WAKE, "time", "19:46:30");
        assertThat(home.state(WAKE)).isEqualTo("19:46:30");
        assertThat(files.attribute(WAKE, "timestamp")).isEqualTo(71190);
        assertThat(files.attribute(WAKE, "year")).isEqualTo("<none>");
        files.ask("input_datetime.set_datetime", "input_datetime.trash", "date", "2017-09-07");
        assertThat(home.state("input_datetime.trash")).isEqualTo("2017-09-07");
        assertThat(files.attribute("input_datetime.trash", "timestamp")).isEqualTo(1504742400.0);
    }

    // mirrors components/input_datetime/test_init.py: test_set_invalid, test_set_invalid_2
    @Test
    void moment_saidWrongly_isRefused() {
        files.take(new InputDatetimes(home), map("wake", map("has_time", true), "trash", map("has_date", true)));
        refused("input_datetime.set_datetime", WAKE, "date and time, or datetime, or timestamp");
        refused("input_datetime.set_datetime", WAKE, "a time", "date", "2017-09-07");
        refused(
                "input_datetime.set_datetime",
                WAKE,
                "date and time, or datetime",
                "time",
                "05:00:00",
                "datetime",
                "2018-01-02 03:04:05");
        refused("input_datetime.set_datetime", WAKE, "a date and a time", "datetime", "soon");
    }

    // mirrors components/input_datetime/test_init.py: test_restore_state, test_default_value
    @Test
    void moment_isToday_thenInitial_thenWhatItWas() throws Exception {
        var says = map(
                "wake", map("has_time", true),
                "fixed", map("has_date", true, "has_time", true, "initial", "2020-01-01 23:59"),
                "today", map("has_date", true));
        Restart.with(home, InputDatetimes::new, says, first -> {
            first.ask("input_datetime.set_datetime", WAKE, "time", "07:00:00");
            first.ask("input_datetime.set_datetime", "input_datetime.fixed", "time", "07:00:00");
        });
        assertThat(home.state(WAKE)).isEqualTo("07:00:00");
        assertThat(home.state("input_datetime.fixed")).isEqualTo("2020-01-01 23:59:00");
        assertThat(home.state("input_datetime.today")).isEqualTo("2030-01-01");
    }

    // mirrors components/input_datetime/test_init.py: test_invalid_configs
    @Test
    void moment_wrongInItsFile_isTold() {
        assertThat(files.take(new InputDatetimes(home), map("a", map(), "b", map("has_date", true, "initial", "soon"))))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("has_date, has_time, or both"))
                .anySatisfy(line -> assertThat(line).contains("a date, as 2026-11-20"));
    }

    // ---- buttons

    // mirrors components/input_button/test_init.py: test_input_button_context, test_restore_state
    @Test
    void button_showsWhenItWasPressed() throws Exception {
        Restart.with(home, InputButtons::new, map("bell", map()), first -> {
            assertThat(home.state("input_button.bell")).isEqualTo("unknown");
            home.advance(Duration.ofMillis(1500));
            first.ask("input_button.press", "input_button.bell");
        });
        assertThat(home.state("input_button.bell")).isEqualTo("2030-01-01T00:00:01.500000+00:00");
    }
}
