package org.hob.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns there are. */
final class TimePatternTest {

    // mirrors components/homeassistant/triggers/test_time_pattern.py: test_default_values
    @Test
    void shortForms_fillInWhatIsBelowWithZeroAndWhatIsAboveWithEvery() {
        assertThat(TimePattern.hours("2")).isEqualTo(new TimePattern("2", "0", "0"));
        assertThat(TimePattern.minutes("/5")).isEqualTo(new TimePattern("*", "/5", "0"));
        assertThat(TimePattern.seconds("*")).isEqualTo(new TimePattern("*", "*", "*"));
    }

    // mirrors helpers/test_event.py: test_periodic_task_wrong_input
    // mirrors components/homeassistant/triggers/test_time_pattern.py: test_invalid_schemas
    @ParameterizedTest
    @ValueSource(strings = {"/61", "60", "/0", "-1", "05", "/two", "", "1,2", "/", "*/5"})
    void parts_thatAreNone_areRefusedByName(String wrong) {
        assertThatThrownBy(() -> TimePattern.minutes(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minutes: " + wrong + " (expected: 0–59, *, or /1–/59)");
    }

    @Test
    void hours_endAt23() {
        assertThat(TimePattern.hours("23").hours()).isEqualTo("23");
        assertThatThrownBy(() -> TimePattern.hours("24")).hasMessage("hours: 24 (expected: 0–23, *, or /1–/23)");
        assertThatThrownBy(() -> TimePattern.hours("/24")).hasMessage("hours: /24 (expected: 0–23, *, or /1–/23)");
    }
}
