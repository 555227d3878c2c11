package org.hob.core.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.hob.core.home.House;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shares of the time that the program has for its stop. */
final class StopTimesTest {

    // mirrors test_core.py: test_cumulative_shutdown_timeout_less_than_supervisor
    @ParameterizedTest
    @ValueSource(longs = {1, 4_000, 8_000, 90_000})
    void shares_togetherFitIntoWhatTheLauncherWaits(long millis) {
        var all = Duration.ofMillis(millis);
        var times = StopTimes.of(all);
        var together =
                times.lastWords().plus(times.bundles()).plus(times.stages()).plus(times.house());
        assertThat(together).isLessThanOrEqualTo(all.multipliedBy(7).dividedBy(8));
    }

    @ParameterizedTest
    @ValueSource(longs = 8_000)
    void house_hasTheTimeThatItGivesItself(long launcher) {
        assertThat(StopTimes.of(Duration.ofMillis(launcher)).house()).isGreaterThanOrEqualTo(House.LONGEST_STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "-8000", "8s", "99999999999999999999"})
    void whatIsNoTime_isSaid_andTheUsualOneTaken(String said) {
        var lines = new ArrayList<String>();
        assertThat(StopTimes.of(said, lines::add)).isEqualTo(StopTimes.of((String) null, lines::add));
        assertThat(lines)
                .containsExactly("hob.stop.millis: " + said + " (expected: milliseconds, as 8000); it is 20000");
    }

    @ParameterizedTest
    @ValueSource(strings = "8000")
    void whatIsATime_isTaken(String said) {
        assertThat(StopTimes.of(said, line -> {
                    throw new AssertionError(line);
                }))
                .isEqualTo(StopTimes.of(Duration.ofSeconds(8)));
    }
}
