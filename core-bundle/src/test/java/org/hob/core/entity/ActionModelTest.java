package org.hob.core.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.action.ActionSchema.Field;
import org.hob.domain.Color;
import org.hob.domain.Light;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Range;
import org.hob.entity.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas, and data that is read by them. */
class ActionModelTest {

    private final Domains domains = new Domains();
    private final ActionModel turnOn = domains.action(Light.TurnOn.class);
    private final ActionModel everything = domains.action(Holder.Everything.class);

    @Test
    void schema_isTheRecords() {
        assertThat(turnOn.schema().name()).isEqualTo("light.turn_on");
        assertThat(turnOn.schema().doc()).isEqualTo("Turns the light on, and makes it so.");
        assertThat(turnOn.schema().answers()).isFalse();
        assertThat(turnOn.schema().fields())
                .extracting(Field::name)
                .hasToString(
                        "[brightness, color_temp_kelvin, hs_color, rgb_color, xy_color, effect, flash, brightness_pct,"
                                + " brightness_step, brightness_step_pct, color_name, color_temp, kelvin, transition]");
        assertThat(turnOn.schema().fields().getFirst())
                .isEqualTo(new Field(
                        "brightness",
                        "How bright",
                        ActionSchema.Type.NUMBER,
                        false,
                        Optional.of(0.0),
                        Optional.of(255.0),
                        Optional.empty(),
                        List.of()));
        assertThat(turnOn.schema().fields().get(1))
                .isEqualTo(new Field(
                        "color_temp_kelvin",
                        "In which colour",
                        ActionSchema.Type.NUMBER,
                        false,
                        Optional.of(1.0),
                        Optional.of(40_000.0),
                        Optional.of("K"),
                        List.of()));
        assertThat(turnOn.schema().fields().getLast())
                .isEqualTo(new Field(
                        "transition",
                        "How slowly",
                        ActionSchema.Type.DURATION,
                        false,
                        Optional.of(0.0),
                        Optional.of(6553.0),
                        Optional.of("s"),
                        List.of()));
    }

    @Test
    void schema_ofAHolder_isTheSame() {
        var schema = everything.schema();
        assertThat(schema.name()).isEqualTo("test_holder.everything");
        assertThat(schema.fields())
                .filteredOn(Field::required)
                .extracting(Field::name)
                .containsExactly("count", "mode");
        assertThat(schema.fields().get(1).choices()).containsExactly("on", "off", "heat_cool");
        assertThat(schema.fields())
                .extracting(Field::type)
                .containsExactly(
                        ActionSchema.Type.NUMBER,
                        ActionSchema.Type.CHOICE,
                        ActionSchema.Type.NUMBER,
                        ActionSchema.Type.NUMBER,
                        ActionSchema.Type.BOOLEAN,
                        ActionSchema.Type.TEXT,
                        ActionSchema.Type.TIME,
                        ActionSchema.Type.TIME,
                        ActionSchema.Type.TIME,
                        ActionSchema.Type.LIST,
                        ActionSchema.Type.LIST,
                        ActionSchema.Type.MAP,
                        ActionSchema.Type.MAP);
    }

    @Test
    void parse_light_readsColoursAndDurations() {
        assertThat(turnOn.parse(Map.of())).isEqualTo(new Light.TurnOn());
        assertThat(turnOn.parse(Map.of("brightness", 40, "hs_color", List.of(30, "80.5"), "transition", "00:01:30")))
                .isEqualTo(new Light.TurnOn(40, new Color.Hs(30, 80.5), null, Duration.ofSeconds(90)));
        assertThat(turnOn.parse(
                        Map.of("color_temp_kelvin", "2700", "transition", Map.of("minutes", 1, "seconds", 0.5))))
                .isEqualTo(new Light.TurnOn(null, new Color.Kelvin(2700), null, Duration.ofMillis(60_500)));
    }

    @Test
    void data_isWhatParseReads() {
        var action = new Light.TurnOn(40, new Color.Rgb(1, 2, 3), "rainbow", Duration.ofMillis(1500));
        var data = turnOn.data(action);
        assertThat(data)
                .isEqualTo(Map.of(
                        "brightness", 40, "rgb_color", List.of(1, 2, 3), "effect", "rainbow", "transition", 1.5));
        assertThat(turnOn.parse(data)).isEqualTo(action);
    }

    @Test
    void parse_null_isNothing() {
        assertThat(turnOn.parse(Collections.singletonMap("brightness", null))).isEqualTo(new Light.TurnOn());
    }

    @ParameterizedTest
    @CsvSource({"100", "100.0", "'100'", "' 100.00 '", "1e2"})
    void parse_wholeNumber_isLenient(String text) {
        assertThat(turnOn.parse(Map.of("brightness", text))).isEqualTo(new Light.TurnOn().brightness(100));
        assertThat(turnOn.parse(Map.of("brightness", Double.valueOf(text))))
                .isEqualTo(new Light.TurnOn().brightness(100));
    }

    @ParameterizedTest
    @CsvSource({"100.5", "x", "''", "NaN", "Infinity", "1e999999999", "1e-999999999"})
    void parse_noSuchWholeNumber_isRefused(String text) {
        assertRefused(Map.of("brightness", text), "brightness: " + text + " (expected: a whole number, 0–255)");
    }

    @Test
    void parse_computed_isCut_andBeyondTheLimits_isBroughtToThem() {
        assertThat(turnOn.parse(Map.of("brightness", 127.9))).isEqualTo(new Light.TurnOn().brightness(127));
        assertThat(turnOn.parse(Map.of("brightness", -12))).isEqualTo(new Light.TurnOn().brightness(0));
        assertThat(turnOn.parse(Map.of("brightness", "256"))).isEqualTo(new Light.TurnOn().brightness(255));
        assertThat(turnOn.parse(Map.of("transition", 9000))).hasToString(turnOn.parse(Map.of("transition", 6553)) + "");
        assertRefused(Map.of("brightness_pct", 101), "brightness_pct: 101 (expected: a number, 0–100)");
    }

    @Test
    void parse_noFiniteNumber_isRefused() {
        assertRefused(Map.of("brightness", Double.NaN), "brightness: NaN (expected: a whole number, 0–255)");
        assertRefused(
                Map.of("transition", Double.POSITIVE_INFINITY),
                "transition: Infinity (expected: a duration in seconds or as HH:MM:SS, 0–6553)");
        assertRefused(Map.of("transition", "9".repeat(5000)), "(expected: a duration");
        assertRefused(Map.of("transition", List.of()), "transition: [] (expected: a duration");
    }

    @Test
    void parse_unknownKey_isRefusedWithTheKnownOnes() {
        assertRefused(
                Map.of("brightnes", 1),
                "brightnes: 1 (expected: one of brightness, color_temp_kelvin, hs_color, rgb_color, xy_color, effect,"
                    + " flash, brightness_pct, brightness_step, brightness_step_pct, color_name, color_temp, kelvin,"
                    + " transition)");
        assertThatExceptionOfType(ActionException.Invalid.class)
                .isThrownBy(
                        () -> domains.action(org.hob.domain.Switch.TurnOn.class).parse(Map.of("x", 1)))
                .withMessage("x: 1 (expected: no data)");
    }

    @Test
    void parse_twoColours_isRefused() {
        assertRefused(
                Map.of("hs_color", List.of(1, 2), "rgb_color", List.of(1, 2, 3)),
                "rgb_color: [1, 2, 3] (expected: only one of color_temp_kelvin, hs_color, rgb_color, xy_color)");
    }

    @Test
    void parse_colourThatIsNone_isRefused() {
        assertRefused(
                Map.of("hs_color", List.of(1)),
                "hs_color: [1] (expected: a list of hue: a number, 0–360; saturation: a number, 0–100)");
        assertRefused(Map.of("hs_color", List.of(1, 101)), "hs_color: 101 (expected: a number, 0–100)");
        assertRefused(Map.of("rgb_color", Arrays.asList(1, null, 3)), "rgb_color: [1, null, 3] (expected: a list of");
        assertRefused(Map.of("rgb_color", "red"), "rgb_color: red (expected: a list of");
        assertRefused(Map.of("color_temp_kelvin", 0), "color_temp_kelvin: 0 (expected: a whole number, 1–40000)");
    }

    @Test
    void parse_everyForm_isRead() {
        var read = everything.parse(Map.ofEntries(
                Map.entry("count", 3L),
                Map.entry("mode", "Heat_Cool"),
                Map.entry("level", "0.5"),
                Map.entry("small", 0.25),
                Map.entry("flag", "on"),
                Map.entry("text", 12),
                Map.entry("at", "2026-11-20 08:00:00+01:00"),
                Map.entry("day", "2026-11-20"),
                Map.entry("time", "08:00"),
                Map.entry("names", "one"),
                Map.entry("modes", List.of("off", true)),
                Map.entry("levels", Map.of("heat_cool", 1)),
                Map.entry("inner", Map.of("x", 1))));
        assertThat(read)
                .isEqualTo(new Holder.Everything(
                        3,
                        Mode.HEAT_COOL,
                        0.5,
                        0.25f,
                        Optional.of(true),
                        "12",
                        Instant.parse("2026-11-20T07:00:00Z"),
                        LocalDate.of(2026, 11, 20),
                        LocalTime.of(8, 0),
                        List.of("one"),
                        Set.of(Mode.ON, Mode.OFF),
                        Map.of(Mode.HEAT_COOL, 1.0),
                        new Inner(1)));
        assertThat(everything.parse(everything.data(read))).isEqualTo(read);
        assertThat(everything.data(read))
                .containsEntry("modes", List.of("on", "off"))
                .containsEntry("at", "2026-11-20T07:00:00+00:00")
                .containsEntry("inner", Map.of("x", 1));
    }

    @Test
    void parse_missing_isRefused() {
        assertThatExceptionOfType(ActionException.Invalid.class)
                .isThrownBy(() -> everything.parse(Map.of("count", 1)))
                .withMessage("mode: nothing (expected: one of on, off, heat_cool)")
                .satisfies(e -> assertThat(e.field()).isEqualTo("mode"))
                .satisfies(e -> assertThat(e.expected()).isEqualTo("one of on, off, heat_cool"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode|cool|mode: cool (expected: one of on, off, heat_cool)",
                "flag|perhaps|flag: perhaps (expected: true or false)",
                "at|now|at: now (expected: a time, as 2026-11-20T08:00:00+00:00)",
                "day|20.11.2026|day: 20.11.2026 (expected: a date, as 2026-11-20)",
                "time|25:00|time: 25:00 (expected: a time of day, as 08:00:00)",
                "modes|cool|modes: cool (expected: one of on, off, heat_cool)",
                "levels|1|levels: 1 (expected: a map of which each is a number)",
                "inner|1|inner: 1 (expected: a map of x)"
            })
    void parse_wrongValue_isRefused(String key, String value, String message) {
        var data = new HashMap<String, Object>(Map.of("count", 1, "mode", "on"));
        data.put(key, value);
        assertThatExceptionOfType(ActionException.Invalid.class)
                .isThrownBy(() -> everything.parse(data))
                .withMessage(message);
    }

    @Test
    void parse_withinARecord_namesThePath() {
        assertThatExceptionOfType(ActionException.Invalid.class)
                .isThrownBy(() -> everything.parse(Map.of("count", 1, "mode", true, "inner", Map.of("x", "y"))))
                .withMessage("inner.x: y (expected: a whole number)");
        assertThatExceptionOfType(ActionException.Invalid.class)
                .isThrownBy(() -> everything.parse(Map.of("count", 1, "mode", "on", "inner", Map.of("z", "y"))))
                .withMessage("inner.z: y (expected: one of x)");
    }

    @Test
    void parse_whatTheRecordRefuses_isInvalid() {
        assertThatExceptionOfType(ActionException.Invalid.class)
                .isThrownBy(() -> everything.parse(Map.of("count", 13, "mode", "on")))
                .withMessageContaining("not thirteen");
    }

    @Test
    void answer_isWrittenByItsRecord() {
        var ask = domains.action(Holder.Ask.class);
        assertThat(ask.schema().answers()).isTrue();
        assertThat(ask.answer(new Answer(Optional.of(1.5), null))).isEqualTo(Map.of("water_used", 1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask.answer(new Inner(1)))
                .withMessageContaining("(expected: " + Answer.class.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> turnOn.answer(new Inner(1)))
                .withMessageContaining("(expected: nothing)");
    }

    @Test
    void actionOfNoDomain_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> domains.action(Stray.class))
                .withMessageContaining("(expected: a record that is an Action, nested in a class with @Domain)");
    }

    private void assertRefused(Map<String, ?> data, String message) {
        assertThatExceptionOfType(ActionException.Invalid.class)
                .isThrownBy(() -> turnOn.parse(data))
                .withMessageContaining(message);
    }

    enum Mode {
        ON,
        OFF,
        HEAT_COOL
    }

    record Inner(int x) {}

    record Answer(Optional<Double> waterUsed, @Nullable String note) {}

    record Stray() implements Action {}

    @Domain("test_holder")
    interface Holder {

        @Doc("Takes everything.")
        record Everything(
                @Doc("How many") @Range(min = 0, max = 20) @Unit("x")
                long count,

                Mode mode,
                @Nullable Double level,
                @Nullable Float small,
                Optional<Boolean> flag,
                @Nullable String text,
                @Nullable Instant at,
                @Nullable LocalDate day,
                @Nullable LocalTime time,
                @Nullable List<String> names,
                @Nullable Set<Mode> modes,
                @Nullable Map<Mode, Double> levels,
                @Nullable Inner inner)
                implements Action {

            public Everything {
                if (count == 13) throw new IllegalArgumentException("not thirteen");
            }
        }

        record Ask() implements Action.Asking<Answer> {}
    }
}
