package org.hob.core.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hob.domain.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTextTest {

    /** What Python's {@code f"{number:.15}"} makes of them. */
    @ParameterizedTest
    @CsvSource({
        "21.5, 21.5",
        "23.75, 23.75",
        "1013.0, 1013.0",
        "0.0, 0.0",
        "-0.0, -0.0",
        "-21.5, -21.5",
        "1e14, 1e+14",
        "99999999999999.0, 99999999999999.0",
        "123456789012345.6, 1.23456789012346e+14",
        "1e16, 1e+16",
        "9.999999999999999e22, 1e+23",
        "0.0001, 0.0001",
        "0.00015000000000000001, 0.00015",
        "1e-5, 1e-05",
        "-1.5e-7, -1.5e-07",
        "123456789.12345679, 123456789.123457",
        "0.30000000000000004, 0.3",
        "0.3333333333333333, 0.333333333333333",
        "666666.6666666666, 666666.666666667",
        "1e7, 10000000.0",
        "12345678.9, 12345678.9",
        "5e-324, 4.94065645841247e-324",
        "1.7976931348623157e308, 1.79769313486232e+308"
    })
    void double_isAsPythonWritesIt(double number, String text) {
        assertThat(StateText.of(number)).isEqualTo(text);
    }

    @Test
    void otherNumbers_arePlain() {
        assertThat(StateText.of(21)).isEqualTo("21");
        assertThat(StateText.of(1_700_000_000_000L)).isEqualTo("1700000000000");
        assertThat(StateText.of(new BigDecimal("21.50"))).isEqualTo("21.50");
        assertThat(StateText.of(21.3f)).isEqualTo("21.3");
    }

    @Test
    void nothing_isUnknown() {
        assertThat(StateText.of(null)).isEqualTo("unknown");
        assertThat(StateText.of(Double.NaN)).isEqualTo("unknown");
        assertThat(StateText.of(Float.POSITIVE_INFINITY)).isEqualTo("unknown");
    }

    @Test
    void others_areAsHomeAssistantWritesThem() {
        assertThat(StateText.of(true)).isEqualTo("on");
        assertThat(StateText.of(false)).isEqualTo("off");
        assertThat(StateText.of(Light.ColorMode.COLOR_TEMP)).isEqualTo("color_temp");
        assertThat(StateText.of("Motion")).isEqualTo("Motion");
        assertThat(StateText.of(Instant.parse("2026-11-20T08:00:01.5Z"))).isEqualTo("2026-11-20T08:00:01+00:00");
        assertThat(StateText.of(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20");
        assertThat(StateText.of(LocalTime.of(8, 0))).isEqualTo("08:00:00");
        assertThat(StateText.of(Duration.ofMillis(1500))).isEqualTo("1.5");
    }

    @Test
    void tooLong_isRefused() {
        assertThat(StateText.of("x".repeat(255))).hasSize(255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateText.of("x".repeat(256)))
                .withMessage("state: " + "x".repeat(40) + "… of 256 characters (expected: at most 255)");
    }

    @Test
    void anythingElse_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateText.of(List.of()))
                .withMessageContaining("(expected: a number of the JDK's, a text or a time)");
    }
}
