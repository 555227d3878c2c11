package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletableFuture;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Time passes when the test says so, from timer to timer, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class TimeTest {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final boolean portable;
    private final TestHome home;

    TimeTest(boolean portable) {
        this.portable = portable;
        home = portable ? TestHome.portable() : TestHome.create();
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void advance_runsWhatIsDueAtItsMoment() {
        home.every(Duration.ofSeconds(10), callback(this::recordTime));
        home.start(coroutine(() -> {
            home.sleep(Duration.ofSeconds(15));
            recordTime();
            home.sleep(Duration.ofSeconds(10));
            recordTime();
        }));
        home.advance(Duration.ofSeconds(31));
        assertThat(home.happened()).containsExactly("PT10S", "PT15S", "PT20S", "PT25S", "PT30S");
        assertThat(home.now()).isEqualTo(START.plusSeconds(31));
    }

    private void recordTime() {
        home.record(Duration.between(START, home.now()).toString());
    }

    @Test
    void untilIdle_doesWhatCanBeDoneNow_andLetsNoTimePass() {
        home.start(coroutine(() -> {
            recordTime();
            home.sleep(Duration.ofNanos(1));
            home.record("later");
        }));
        assertThat(home.happened()).isEmpty();
        home.untilIdle();
        assertThat(home.happened()).containsExactly("PT0S");
        assertThat(home.now()).isEqualTo(START);
    }

    @Test
    void jobs_doNotRunWhileTheTestsOwnCodeDoes() {
        for (int n = 0; n < 100; n++) home.add(callback(() -> home.record("ran")));
        assertThat(home.happened()).isEmpty();
        home.runDue();
        assertThat(home.happened()).hasSize(100);
    }

    @Test
    void await_byTheTest_runsTheLoopAndLetsTimePass() {
        var task = home.start(Work.coroutine(() -> {
            home.sleep(Duration.ofHours(2));
            return home.now();
        }));
        assertThat(task.await()).isEqualTo(START.plusSeconds(7200));
        home.sleep(Duration.ofMinutes(1));
        assertThat(home.now()).isEqualTo(START.plusSeconds(7260));
    }

    @Test
    void turn_byTheTest_doesNotHang() throws Exception {
        assertThat(home.turn(home::holdsTurn)).isTrue();
        assertThatThrownBy(() -> home.adopt(new CompletableFuture<String>()).await(Duration.ofSeconds(3)))
                .isInstanceOf(TaskException.TimedOut.class);
        assertThat(home.now()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void await_ofWhatNeverComes_failsSayingSo() throws Exception {
        var never = home.adopt(new CompletableFuture<String>());
        assertThatThrownBy(never::await)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "the test waits for a future of a library, but nothing in the house brings it about");
        assertThat(home.turn(home::holdsTurn)).isTrue();
    }

    @Test
    void advance_byAJob_isRefused() {
        var refused = home.start(Work.coroutine(() -> {
            home.advance(Duration.ofSeconds(1));
            return "passed";
        }));
        assertThatThrownBy(refused::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(expected: by the test's own thread, not by a job)");
    }

    @Test
    void at_startsAtThatTimeInThatZone() {
        var start = ZonedDateTime.of(2031, 6, 1, 21, 59, 0, 0, ZoneId.of("Europe/Berlin"));
        try (var evening = portable ? TestHome.portableAt(start) : TestHome.at(start)) {
            evening.daily(
                    LocalTime.of(22, 0),
                    callback(() -> evening.record(evening.now().toString())));
            evening.advance(Duration.ofMinutes(1));
            assertThat(evening.happened()).containsExactly("2031-06-01T20:00:00Z");
        }
    }

    @Test
    void twoHouses_inOneTest_haveATimeEach() {
        try (var other = TestHome.create()) {
            other.advance(Duration.ofSeconds(5));
            home.advance(Duration.ofSeconds(1));
            other.start(coroutine(() -> other.record("there"))).await();
            home.start(coroutine(() -> home.record("here"))).await();
            assertThat(other.now()).isEqualTo(START.plusSeconds(5));
            assertThat(home.now()).isEqualTo(START.plusSeconds(1));
            assertThat(other.happened()).containsExactly("there");
        }
    }
}
