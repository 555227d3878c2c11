package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hob.job.Job;
import org.hob.job.Task;
import org.hob.job.TimePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is due by the clock on the wall, which somebody sets, and by the one that only goes on. */
@Timeout(60)
final class WallClockTest extends OpenHouse {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Duration A_LOOK = Duration.ofSeconds(10);

    private final List<String> runs = new ArrayList<>();
    private final Job run = callback(() -> runs.add(home.now().toString()));

    WallClockTest() {
        super(false);
    }

    private static Instant at(String time) {
        return Instant.parse("2030-05-01T" + time + "Z");
    }

    private void setClock(String time) {
        home.setClock(at(time).atZone(ZoneOffset.UTC));
    }

    private void advanceTo(String time) {
        advanceTo(at(time));
    }

    private void advanceTo(Instant time) {
        home.advance(Duration.between(home.now(), time));
    }

    // mirrors helpers/test_event.py: test_track_point_in_time
    @Test
    void at_runsOnce_atOnceWhenItHasPassed() {
        setClock("10:00:00");
        home.at(at("10:00:30"), run);
        home.at(at("09:00:00"), run);
        home.untilIdle();
        assertThat(runs).hasSize(1);
        advanceTo("10:00:29");
        assertThat(runs).hasSize(1);
        advanceTo("10:00:30");
        advanceTo("10:05:00");
        assertThat(runs).hasSize(2);
    }

    // mirrors helpers/test_event.py: test_track_point_in_time_drift_rearm
    @Test
    void at_whenItsTimerIsEarlyByTheWall_isArmedForTheRest() {
        setClock("10:00:00");
        home.at(at("10:00:08"), run);
        home.untilIdle();
        setClock("09:59:55");
        home.advance(Duration.ofSeconds(8));
        assertThat(runs).isEmpty();
        advanceTo("10:00:07");
        assertThat(runs).isEmpty();
        advanceTo("10:00:08");
        assertThat(runs).containsExactly("2030-05-01T10:00:08Z");
    }

    @Test
    void at_whenTheClockIsSetForward_runsWithinTenSeconds() {
        home.setClock(Instant.EPOCH.atZone(ZoneOffset.UTC));
        home.at(at("07:00:00"), run);
        home.advance(A_LOOK);
        assertThat(runs).isEmpty();
        setClock("07:30:00");
        home.advance(A_LOOK);
        assertThat(runs).containsExactly("2030-05-01T07:30:10Z");
    }

    // mirrors helpers/test_event.py: test_async_track_point_in_time_cancel_in_job
    @Test
    void at_cancelled_doesNotRun_evenFromAnotherThatIsDueAtTheSameTime() {
        setClock("10:00:00");
        var second = new CompletableFuture<Task<?>>();
        home.at(at("10:00:05"), callback(() -> second.join().cancel()));
        second.complete(home.at(at("10:00:05"), run));
        advanceTo("11:00:00");
        assertThat(runs).isEmpty();
        assertThat(home.view().status().timers()).isZero();
    }

    // mirrors helpers/test_event.py: test_async_call_later_timedelta
    // mirrors helpers/test_event.py: test_call_later
    @Test
    void after_goesByTheClockThatOnlyGoesOn() {
        setClock("10:00:00");
        home.after(Duration.ofSeconds(60), run);
        home.untilIdle();
        setClock("20:00:00");
        home.advance(Duration.ofSeconds(59));
        assertThat(runs).isEmpty();
        home.advance(Duration.ofSeconds(1));
        assertThat(runs).hasSize(1);
    }

    // mirrors helpers/test_event.py: test_async_call_later_cancel
    @Test
    void after_cancelled_doesNotRun() {
        var task = home.after(Duration.ofSeconds(60), run);
        home.untilIdle();
        task.cancel();
        home.advance(Duration.ofHours(1));
        assertThat(runs).isEmpty();
    }

    // mirrors helpers/test_event.py: test_track_time_interval
    @Test
    void everyInterval_goesByTheClockThatOnlyGoesOn_untilItIsClosed() {
        setClock("10:00:00");
        var every = home.every(Duration.ofSeconds(10), run);
        home.untilIdle();
        home.advance(Duration.ofSeconds(10));
        setClock("01:00:00");
        home.advance(Duration.ofSeconds(10));
        assertThat(runs).hasSize(2);
        every.close();
        home.advance(Duration.ofSeconds(10));
        assertThat(runs).hasSize(2);
    }

    // mirrors helpers/test_event.py: test_periodic_task_duplicate_time
    @Test
    void everyPattern_whenTheSameTimeComesTwice_runsOnce() {
        setClock("21:59:00");
        home.every(TimePattern.hours("/2"), run);
        advanceTo("22:00:00");
        assertThat(runs).hasSize(1);
        setClock("22:00:00");
        home.advance(A_LOOK);
        assertThat(runs).hasSize(1);
        advanceTo(at("22:00:00").plus(Duration.ofHours(2)));
        assertThat(runs).hasSize(2);
    }

    // mirrors helpers/test_event.py: test_periodic_task_clock_rollback
    @Test
    void everyPattern_whenTheClockIsSetBack_leavesOutTheLastTime_andIsNotLostForLonger() {
        setClock("21:59:00");
        home.every(TimePattern.hours("/2"), run);
        advanceTo("22:00:00");
        assertThat(runs).hasSize(1);
        setClock("21:50:00");
        home.advance(A_LOOK);
        advanceTo("22:30:00");
        assertThat(runs).as("22:00 again").hasSize(1);
        setClock("11:59:00");
        home.advance(A_LOOK);
        advanceTo("12:00:00");
        assertThat(runs).as("set back by half a day").hasSize(2);
    }

    @Test
    void everyPattern_whenTheClockIsPutRight_runsForNoTimeTwice() {
        setClock("21:54:00");
        home.every(TimePattern.minutes("/5"), run);
        advanceTo("22:00:00");
        assertThat(runs).as("21:55, 22:00").hasSize(2);
        setClock("21:51:00");
        home.advance(A_LOOK);
        advanceTo("22:04:00");
        assertThat(runs).as("21:55, 22:00 again").hasSize(2);
        advanceTo("22:05:00");
        assertThat(runs).hasSize(3);
    }

    @Test
    void everyPattern_whenTheClockIsSetForward_runsOnceForWhatWasSkipped() {
        setClock("10:01:00");
        home.every(TimePattern.minutes("/5"), run);
        home.untilIdle();
        setClock("12:02:00");
        home.advance(A_LOOK);
        assertThat(runs).containsExactly("2030-05-01T12:02:10Z");
        advanceTo("12:05:00");
        assertThat(runs).hasSize(2);
    }

    // mirrors helpers/test_event.py: test_periodic_task_entering_dst
    @Test
    void daily_aTimeThatDstSkips_runsWhenTheClockHasPassedIt() {
        home.setClock(Instant.parse("2018-03-25T00:00:00Z").atZone(VIENNA));
        home.daily(LocalTime.of(2, 30), run);
        advanceTo(Instant.parse("2018-03-25T01:29:59Z"));
        assertThat(runs).isEmpty();
        advanceTo(Instant.parse("2018-03-25T01:30:00Z"));
        advanceTo(Instant.parse("2018-03-26T00:29:59Z"));
        assertThat(runs).hasSize(1);
        advanceTo(Instant.parse("2018-03-26T00:30:00Z"));
        assertThat(runs).hasSize(2);
    }

    // mirrors helpers/test_event.py: test_periodic_task_leaving_dst
    @Test
    void daily_aTimeThatComesTwice_runsOnce() {
        home.setClock(Instant.parse("2018-10-27T23:00:00Z").atZone(VIENNA));
        home.daily(LocalTime.of(2, 30), run);
        advanceTo(Instant.parse("2018-10-28T00:30:00Z"));
        assertThat(runs).hasSize(1);
        advanceTo(Instant.parse("2018-10-29T01:29:59Z"));
        assertThat(runs).hasSize(1);
        advanceTo(Instant.parse("2018-10-29T01:30:00Z"));
        assertThat(runs).hasSize(2);
    }

    @Test
    void daily_whenTheClockIsSetBackByDays_isNotLostForThem() {
        home.setClock(Instant.parse("2030-05-09T06:00:00Z").atZone(ZoneOffset.UTC));
        home.daily(LocalTime.of(7, 0), run);
        home.untilIdle();
        home.setClock(Instant.parse("2030-05-01T06:00:00Z").atZone(ZoneOffset.UTC));
        home.advance(A_LOOK);
        advanceTo("07:00:00");
        assertThat(runs).containsExactly("2030-05-01T07:00:00Z");
    }

    @Test
    void closed_nothingIsDueAnyMore() {
        setClock("10:00:00");
        var pattern = home.every(TimePattern.seconds("*"), run);
        var scope = home.scope();
        scope.daily(LocalTime.NOON, run);
        home.untilIdle();
        pattern.close();
        scope.close();
        home.untilIdle();
        assertThat(home.view().status().timers()).isZero();
        advanceTo("13:00:00");
        assertThat(runs).isEmpty();
    }
}
