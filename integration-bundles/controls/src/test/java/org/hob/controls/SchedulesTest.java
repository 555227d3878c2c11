package org.hob.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.controls.Files.map;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.action.Target;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plans for the week; it begins on a Saturday, the day before the clocks in Vienna go forward. */
final class SchedulesTest {

    private static final String OPEN = "schedule.open";

    @RegisterExtension
    final TestHome home = TestHome.at(ZonedDateTime.of(2030, 3, 30, 7, 0, 0, 0, ZoneId.of("Europe/Vienna")));

    private final Files files = new Files(home);

    private List<String> plan(Object... days) {
        var says = new LinkedHashMap<>(map("name", "Open"));
        says.putAll(map(days));
        return files.take(new Schedules(home), map("open", says));
    }

    private static Map<String, Object> block(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    private String next() {
        return files.attribute(OPEN, "next_event").toString();
    }

    // mirrors components/schedule/test_init.py: test_events_one_day
    @Test
    void blocks_areOn_andSayWhatComesNext() {
        plan("saturday", List.of(block("09:00:00", "12:00:00"), block("07:30:00", "08:00:00")));
        assertThat(home.state(OPEN)).isEqualTo("off");
        assertThat(next()).isEqualTo("2030-03-30T06:30:00Z");
        home.advance(Duration.ofMinutes(30));
        assertThat(home.state(OPEN)).isEqualTo("on");
        home.advance(Duration.ofMinutes(30));
        assertThat(home.state(OPEN)).isEqualTo("off");
        home.advance(Duration.ofHours(4));
        assertThat(home.state(OPEN)).isEqualTo("off");
        assertThat(next()).isEqualTo("2030-04-06T05:30:00Z");
    }

    // mirrors components/schedule/test_init.py: test_adjacent_cross_midnight, test_to_midnight
    @Test
    void midnight_isNoGap() {
        plan("saturday", List.of(block("22:00:00", "24:00:00")), "sunday", List.of(block("00:00:00", "01:00:00")));
        home.advance(Duration.ofHours(15));
        assertThat(home.state(OPEN)).isEqualTo("on");
        assertThat(next()).isEqualTo("2030-03-30T23:00:00Z");
        home.advance(Duration.ofHours(2));
        assertThat(home.state(OPEN)).isEqualTo("on");
        assertThat(next()).isEqualTo("2030-03-31T00:00:00Z");
        home.advance(Duration.ofHours(1));
        assertThat(home.state(OPEN)).isEqualTo("off");
    }

    @Test
    void hourThatIsSkipped_beginsWhenTheClockHasPassedIt() {
        plan("sunday", List.of(block("02:30:00", "04:00:00")));
        assertThat(next()).isEqualTo("2030-03-31T01:30:00Z");
        home.advance(Duration.between(home.now(), Instant.parse("2030-03-31T01:29:59Z")));
        assertThat(home.state(OPEN)).isEqualTo("off");
        home.advance(Duration.ofSeconds(1));
        assertThat(home.state(OPEN)).isEqualTo("on");
        home.advance(Duration.ofMinutes(30));
        assertThat(home.state(OPEN)).isEqualTo("off");
    }

    @Test
    void data_isShownMeanwhile_andThePlanCanBeAskedFor() {
        plan("saturday", List.of(Map.of("from", "06:00", "to", "08:00", "data", Map.of("heat", 21.5))));
        assertThat(files.attribute(OPEN, "heat")).isEqualTo(21.5);
        var week = home.actions()
                .call("schedule.get_schedule", Map.of(), Target.of(EntityId.of(OPEN)))
                .await();
        assertThat(week)
                .containsEntry(
                        "saturday",
                        List.of(Map.of("from", "06:00:00", "to", "08:00:00", "data", Map.of("heat", "21.5"))))
                .containsEntry("monday", List.of());
        home.advance(Duration.ofHours(1));
        assertThat(files.attribute(OPEN, "heat")).isEqualTo("<none>");
    }

    // mirrors components/schedule/test_init.py: test_invalid_schedules
    @Test
    void wrongInItsFile_isTold() {
        assertThat(plan("monday", List.of(block("09:00", "08:00"))))
                .singleElement()
                .asString()
                .contains("08:00:00 (expected: later than 09:00)");
        assertThat(plan("monday", List.of(block("09:00", "11:00"), block("10:00", "12:00"))))
                .singleElement()
                .asString()
                .contains("monday: 10:00");
        assertThat(plan("monday", List.of(block("09:00", "25:00"))))
                .singleElement()
                .asString()
                .contains("24:00:00");
        assertThat(files.take(new Schedules(home), map("open", map())))
                .singleElement()
                .asString()
                .contains("name");
    }

    @Test
    void emptyWeek_isOff() {
        plan();
        assertThat(home.state(OPEN)).isEqualTo("off");
        assertThat(files.attribute(OPEN, "next_event")).isEqualTo("<none>");
    }
}
