package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.entity.Range;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes into records; all that is wrong is told with place and expectation. */
class BinderTest {

    private static final Position HERE = new Position("conf/test.yaml", 7, 3);

    enum Mode {
        SINGLE,
        RESTART,
        @Key({"all", "parallel"})
        PARALLEL
    }

    record Timer(
            String name,
            @Range(min = 0, max = 3_600) Duration duration,
            @Default("single") Mode mode,
            @Nullable String icon,
            Optional<Boolean> restore,
            @Key({"entity_id", "entity"}) List<EntityId> entities,
            @Range(min = 1, max = 10) @Default("3") int max) {

        Timer {
            if (name.isBlank()) throw new IllegalArgumentException("name: '' (expected: a name)");
        }
    }

    @Choice(by = {"trigger", "platform"})
    sealed interface Trigger {}

    record State(
            @Key("entity_id") List<EntityId> entities,
            @Nullable Node to,
            @Key("for") @Nullable Duration held) implements Trigger {}

    record Time(List<LocalTime> at) implements Trigger {}

    record Night(@Required List<String> steps) {}

    @Choice
    sealed interface Step {}

    record Delay(Duration delay) implements Step {}

    @Key({"action", "service"})
    record Call(@Key({"action", "service"}) String action, Map<String, Object> data) implements Step {}

    record Other(String name, @Rest Mapping rest) {}

    private final Mistakes mistakes = new Mistakes();

    private <T> Optional<T> bind(Class<T> type, Object plain) {
        return Binder.plain().bind(type, Node.of(HERE, plain), new Spot("timer.tea", mistakes));
    }

    private List<String> told() {
        return mistakes.list().stream().map(Mistake::toString).toList();
    }

    @Test
    void record_isBound_withDefaults() {
        Timer timer = bind(
                        Timer.class,
                        Map.of("name", "Tea", "duration", "00:03", "entity", "light.a, Light.B", "restore", "yes"))
                .orElseThrow();
        assertThat(timer)
                .isEqualTo(new Timer(
                        "Tea",
                        Duration.ofMinutes(3),
                        Mode.SINGLE,
                        null,
                        Optional.of(true),
                        List.of(EntityId.of("light.a"), EntityId.of("light.b")),
                        3));
        assertThat(mistakes.isEmpty()).isTrue();
    }

    @Test
    void allMistakes_areTold() {
        assertThat(bind(Timer.class, Map.of("nam", "Tea", "duration", "soon", "max", 11, "mode", "singel")))
                .isEmpty();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "conf/test.yaml:7: timer.tea.nam: unknown key (expected: name)",
                        "conf/test.yaml:7: timer.tea.name: missing (expected: text)",
                        "conf/test.yaml:7: timer.tea.duration: soon (expected: " + Durations.EXPECTED + ")",
                        "conf/test.yaml:7: timer.tea.mode: singel (expected: single)",
                        "conf/test.yaml:7: timer.tea.max: 11 (expected: a whole number from 1 to 10)");
    }

    @Test
    void requiredList_mayBeEmpty_butHasToBeThere() {
        assertThat(bind(Night.class, Map.of("steps", List.of()))).contains(new Night(List.of()));
        assertThat(bind(Night.class, Map.of())).isEmpty();
        assertThat(told())
                .containsExactly("conf/test.yaml:7: timer.tea.steps: missing (expected: a list, which may be empty)");
    }

    @Test
    void elements_areToldWithTheirIndex() {
        bind(Timer.class, Map.of("name", "Tea", "duration", 5, "entity_id", List.of("light.a", "kitchen")));
        assertThat(told())
                .containsExactly("conf/test.yaml:7: timer.tea.entity_id[1]: kitchen (expected: an entity id, such as"
                        + " light.kitchen)");
    }

    @Test
    void constructor_refusesAtItsKey() {
        bind(Timer.class, Map.of("name", " ", "duration", 5));
        assertThat(told()).containsExactly("conf/test.yaml:7: timer.tea.name: '' (expected: a name)");
    }

    @Test
    void duration_isWithinItsRange() {
        bind(Timer.class, Map.of("name", "Tea", "duration", 3_601));
        assertThat(told())
                .containsExactly(
                        "conf/test.yaml:7: timer.tea.duration: 3601 (expected: a duration from 0 to 3600 seconds)");
    }

    @Test
    void bothNamesOfAKey_areOneTooMany() {
        assertThat(bind(Timer.class, Map.of("name", "Tea", "duration", 5, "entity", "a.b", "entity_id", "a.c")))
                .isPresent();
        assertThat(told()).singleElement().asString().contains("which is there too (expected: one of the two)");
    }

    @Test
    void choice_isMadeByTheValueOfAKey() {
        assertThat(bind(Trigger.class, Map.of("platform", "time", "at", "7:30")))
                .contains(new Time(List.of(LocalTime.of(7, 30))));
        assertThat(bind(Trigger.class, Map.of("trigger", "state", "entity_id", "a.b", "for", Map.of("minutes", "5"))))
                .contains(new State(List.of(EntityId.of("a.b")), null, Duration.ofMinutes(5)));
        bind(Trigger.class, Map.of("trigger", "stat"));
        bind(Trigger.class, Map.of("entity_id", "a.b"));
        assertThat(told())
                .containsExactly(
                        "conf/test.yaml:7: timer.tea.trigger: stat (expected: state)",
                        "conf/test.yaml:7: timer.tea.trigger: missing (expected: one of state, time)");
    }

    @Test
    void choice_isMadeByItsKey() {
        assertThat(bind(Step.class, Map.of("delay", 5))).contains(new Delay(Duration.ofSeconds(5)));
        assertThat(bind(Step.class, Map.of("service", "a.b", "data", Map.of("x", 1L))))
                .contains(new Call("a.b", Map.of("x", 1L)));
        bind(Step.class, Map.of("dely", 5));
        assertThat(told())
                .containsExactly("conf/test.yaml:7: timer.tea: none of the keys that say what it is"
                        + " (expected: one of delay, action, service)");
    }

    @Test
    void nothing_isNoValue_butANode() {
        assertThat(bind(State.class, new java.util.HashMap<>(Map.of("entity_id", "a.b")))
                        .orElseThrow()
                        .to())
                .isNull();
        Node nothing = new Scalar(HERE, "", null);
        Node mapping = new Mapping(HERE, List.of(new Mapping.Entry(Scalar.of(HERE, "to"), nothing)));
        assertThat(bind(State.class, mapping).orElseThrow().to()).isEqualTo(nothing);
    }

    @Test
    void rest_takesUnknownKeys() {
        Other other = bind(Other.class, Map.of("name", "x", "more", 1)).orElseThrow();
        assertThat(other.rest().plain()).isEqualTo(Map.of("more", 1L));
    }

    @Test
    void broken_tellsItsOwnMistake_andInputToo() {
        Position there = new Position("conf/secrets.yaml", 1, 1);
        bind(Timer.class, Map.of("name", new Broken(there, "no such secret", "one"), "duration", new Input(HERE, "x")));
        assertThat(told())
                .containsExactly(
                        "conf/secrets.yaml:1: timer.tea.name: no such secret (expected: one)",
                        "conf/test.yaml:7: timer.tea.duration: !input x (expected: a value; !input stands in"
                                + " blueprints only)");
    }

    @Test
    void secret_isNotShown() {
        bind(Timer.class, Map.of("name", "x", "duration", new Scalar(HERE, "hunter2", "hunter2", true)));
        assertThat(told()).singleElement().asString().contains("a secret").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "5, PT5S",
        "1.5, PT1.5S",
        "'00:00:05', PT5S",
        "'01:30', PT1H30M",
        "'-00:10', PT-10M",
        "'+1:02:03.5', PT1H2M3.5S",
        "'0:90', PT1H30M",
        "'.25', PT0.25S",
    })
    void duration_isReadInAllForms(String text, String duration) {
        assertThat(bind(Duration.class, text)).contains(Duration.parse(duration));
    }

    @Test
    void duration_isReadFromUnits() {
        assertThat(bind(
                        Duration.class,
                        Map.of("days", 1, "hours", 2, "minutes", "3", "seconds", 4.5, "milliseconds", 250)))
                .contains(Duration.parse("P1DT2H3M4.75S"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1:2:3:4", "1:x", "1e999", "5 s", "NaN", "Infinity", "1d"})
    void duration_isRefused(String text) {
        assertThat(bind(Duration.class, text)).isEmpty();
        assertThat(told()).singleElement().asString().contains("(expected: seconds, 'HH:MM'");
    }

    @Test
    void unit_isToldByItsName() {
        bind(Duration.class, Map.of("minute", 5));
        bind(Duration.class, Map.of());
        assertThat(told())
                .containsExactly(
                        "conf/test.yaml:7: timer.tea.minute: unknown key (expected: minutes)",
                        "conf/test.yaml:7: timer.tea: an empty mapping (expected: " + Durations.EXPECTED + ")");
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "ENABLE, true", "0, false", "off, false", "2, "})
    void truth_isReadFromWords(String text, @Nullable Boolean truth) {
        assertThat(bind(Boolean.class, text)).isEqualTo(Optional.ofNullable(truth));
    }

    @Test
    void text_isWhatIsWritten() {
        assertThat(bind(String.class, new Scalar(HERE, "on", true))).contains("on");
        assertThat(bind(String.class, new Scalar(HERE, "1.10", 1.1))).contains("1.10");
        assertThat(bind(LocalTime.class, new Scalar(HERE, "12:30:00", 45_000L))).contains(LocalTime.of(12, 30));
        assertThat(bind(LocalDate.class, "2024-02-29")).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void wholeNumber_isNoFraction() {
        assertThat(bind(Integer.class, 5.0)).contains(5);
        assertThat(bind(Integer.class, 5.5)).isEmpty();
        assertThat(bind(Integer.class, 3_000_000_000L)).isEmpty();
        assertThat(bind(Double.class, "5.5")).contains(5.5);
    }

    @Test
    void reading_isForTypesOfOnesOwn() {
        Binder binder = Binder.plain().reading(Thread.class, (_, _) -> Optional.of(Thread.currentThread()));
        assertThat(binder.bind(Thread.class, Node.of(HERE, 1), new Spot("", mistakes)))
                .contains(Thread.currentThread());
        assertThatThrownBy(() -> bind(Thread.class, 1)).hasMessageContaining("cannot be read (expected: a type");
    }
}
