package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML 1.1 reads; each value here is what PyYAML 6.0 gives. */
class PlainScalarsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-1, -1",
        "+7, 7",
        "1_000, 1000",
        "0x1F, 31",
        "-0x1f, -31",
        "0b101, 5",
        "010, 8",
        "0_7, 7",
        "12:30:00, 45000",
        "5:30, 330",
        "-1:30, -90",
        "1:60, 1:60",
        "012:30, 012:30",
        "00:00:05, 00:00:05",
        "08, 08",
        "0o17, 0o17",
        "1e3, 1e3",
        "1.5e+3, 1500.0",
        "1.5e3, 1.5e3",
        "1., 1.0",
        ".5, 0.5",
        "-.5, -.5",
        "1.10, 1.1",
        "1:30.5, 90.5",
        ".inf, Infinity",
        "-.Inf, -Infinity",
        ".nan, NaN",
        "1_0.2_5, 10.25",
        "=, =",
        "0x_, 0x_",
        "0b_, 0b_",
        "1.2.3, 1.2.3",
    })
    void number_isWhatPythonReads(String text, String value) {
        assertThat(PlainScalars.value(text)).hasToString(value);
    }

    @Test
    void longNumbers_areWhole() {
        assertThat(PlainScalars.value("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(PlainScalars.value("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})
    void word_isTrue(String text) {
        assertThat(PlainScalars.value(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"})
    void word_isFalse(String text) {
        assertThat(PlainScalars.value(text)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"y", "n", "Y", "N", "yES", "oN", "tRUE", "nULL", "None", "none", "1 2", "2024-02-31", "2024-1-1"
            })
    void anythingElse_isText(String text) {
        assertThat(PlainScalars.value(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void nothing_isNull(String text) {
        assertThat(PlainScalars.value(text)).isNull();
    }

    @Test
    void timestamps_areDatesAndTimes() {
        assertThat(PlainScalars.value("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(PlainScalars.value("2024-1-2 3:04:05.5"))
                .isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4, 5, 500_000_000));
        assertThat(PlainScalars.value("2024-01-02T03:04:05Z")).isEqualTo(OffsetDateTime.parse("2024-01-02T03:04:05Z"));
        assertThat(PlainScalars.value("2024-01-02 03:04:05 -05:30"))
                .isEqualTo(OffsetDateTime.parse("2024-01-02T03:04:05-05:30"));
    }

    @Test
    void longText_isReadInNoTime() {
        String digits = "1" + ":5".repeat(100_000);
        assertThat(PlainScalars.value(digits)).isEqualTo(digits);
        assertThat(PlainScalars.value("1".repeat(5_000))).isInstanceOf(String.class);
    }
}
