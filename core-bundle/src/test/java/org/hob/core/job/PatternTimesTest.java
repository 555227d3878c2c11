package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hob.job.TimePattern;
import org.junit.jupiter.api.Test;

/** When patterns match, through the changes of a local clock: in Vienna, 2018, 02:00 became 03:00 on March 25, and 03:00 became 02:00 on October 28. */
final class PatternTimesTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private static List<String> times(int howMany, TimePattern pattern, String after) {
        var schedule = new PatternTimes(pattern);
        var time = ZonedDateTime.parse(after).toInstant();
        List<String> times = new ArrayList<>();
        for (int n = 0; n < howMany; n++) {
            time = schedule.after(time, VIENNA);
            times.add(time.atZone(VIENNA).toOffsetDateTime().toString());
        }
        return times;
    }

    // mirrors helpers/test_event.py: test_periodic_task
    @Test
    void minutesAndSeconds_matchInEveryHour() {
        assertThat(times(3, TimePattern.minutes("/20"), "2018-06-01T11:30:00.5+02:00"))
                .containsExactly("2018-06-01T11:40+02:00", "2018-06-01T12:00+02:00", "2018-06-01T12:20+02:00");
        assertThat(times(3, new TimePattern("*", "5", "/30"), "2018-06-01T11:05:00+02:00"))
                .containsExactly("2018-06-01T11:05:30+02:00", "2018-06-01T12:05+02:00", "2018-06-01T12:05:30+02:00");
    }

    // mirrors helpers/test_event.py: test_periodic_task_hours
    @Test
    void hours_matchFromMidnight() {
        assertThat(times(3, TimePattern.hours("/10"), "2018-12-31T15:00:00+01:00"))
                .containsExactly("2018-12-31T20:00+01:00", "2019-01-01T00:00+01:00", "2019-01-01T10:00+01:00");
    }

    // mirrors helpers/test_event.py: test_periodic_task_entering_dst
    @Test
    void enteringDst_aTimeThatIsSkipped_isLeftOut() {
        assertThat(times(2, new TimePattern("2", "30", "0"), "2018-03-24T02:30:00+01:00"))
                .containsExactly("2018-03-26T02:30+02:00", "2018-03-27T02:30+02:00");
    }

    // mirrors helpers/test_event.py: test_periodic_task_entering_dst_2
    @Test
    void enteringDst_everyHour_goesOnByTheHour() {
        assertThat(times(3, TimePattern.minutes("30"), "2018-03-25T00:30:00+01:00"))
                .containsExactly("2018-03-25T01:30+01:00", "2018-03-25T03:30+02:00", "2018-03-25T04:30+02:00");
    }

    // mirrors helpers/test_event.py: test_periodic_task_leaving_dst
    @Test
    void leavingDst_aTimeThatComesTwice_isRunOnce() {
        assertThat(times(2, new TimePattern("2", "30", "0"), "2018-10-28T01:00:00+02:00"))
                .containsExactly("2018-10-28T02:30+02:00", "2018-10-29T02:30+01:00");
        assertThat(times(1, new TimePattern("2", "*", "*"), "2018-10-28T02:59:59+02:00"))
                .containsExactly("2018-10-29T02:00+01:00");
    }

    // mirrors helpers/test_event.py: test_periodic_task_leaving_dst_2
    @Test
    void leavingDst_everyHour_goesOnThroughBoth() {
        assertThat(times(4, TimePattern.minutes("30"), "2018-10-28T01:00:00+02:00"))
                .containsExactly(
                        "2018-10-28T01:30+02:00",
                        "2018-10-28T02:30+02:00",
                        "2018-10-28T02:30+01:00",
                        "2018-10-28T03:30+01:00");
    }

    @Test
    void everySecondOfAYear_isFoundOnce_inEveryZone() {
        for (var zone : List.of("Europe/Vienna", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "UTC")) {
            var in = ZoneId.of(zone);
            var schedule = new PatternTimes(TimePattern.minutes("*"));
            var time = Instant.parse("2011-01-01T00:00:00Z");
            for (int n = 0; n < 366 * 24 * 60; n++) {
                var next = schedule.after(time, in);
                assertThat(next).isEqualTo(time.plusSeconds(60));
                time = next;
            }
        }
    }
}
