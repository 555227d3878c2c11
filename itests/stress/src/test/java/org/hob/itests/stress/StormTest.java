package org.hob.itests.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hob.core.home.House;
import org.hob.core.job.HouseClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short storm on each carrier; {@code -Dhob.stress.seconds=600} makes it a long one. */
final class StormTest {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("hob.stress.seconds", 10));

    @ParameterizedTest
    @ValueSource(strings = {"loop", "portable"})
    void storm_breaksLosesAndReordersNothing(String carrier) throws InterruptedException {
        var clock = HouseClock.ofMachine();
        try (var house = carrier.equals("loop") ? House.open(clock) : House.openPortable(clock)) {
            var counted = new Storm(house).blow(TIME);
            System.out.println(carrier + " carrier: " + counted);
            assertThat(counted)
                    .containsEntry("lost", 0L)
                    .containsEntry("out of order", 0L)
                    .containsEntry("torn", 0L)
                    .containsEntry("events missed", 0L);
            assertThat(counted.get("posted")).isGreaterThan(1_000);
        }
    }
}
