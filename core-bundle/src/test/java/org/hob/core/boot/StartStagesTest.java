package org.hob.core.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The start of the house in stages, some of which are slow. */
final class StartStagesTest {

    private static final Instant BEGIN = Instant.EPOCH;

    private final List<String> said = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private final StartStages stages = new StartStages((_, line) -> said.add(line));

    private StartStages add(String name, int seconds) {
        return stages.add(
                name, Duration.ofSeconds(seconds), () -> over.contains(name), () -> List.of(name + " at X", "Y"));
    }

    private boolean areOverAfter(int seconds) {
        return stages.areOver(BEGIN.plusSeconds(seconds));
    }

    @Test
    void stages_areWaitedForOneAfterTheOther() {
        add("one", 100);
        add("two", 100);
        assertThat(areOverAfter(0)).isFalse();
        over.add("two");
        assertThat(areOverAfter(1)).isFalse();
        over.add("one");
        assertThat(areOverAfter(2)).isTrue();
        assertThat(said).isEmpty();
    }

    // mirrors test_core.py: test_log_blocking_events, test_chained_logging_hits_log_timeout
    @Test
    void slowOne_isSaidOnce_withWhatItWaitsFor_andNotWaitedForAfterItsLimit() {
        add("one", 60);
        assertThat(areOverAfter(0)).isFalse();
        for (int second = 1; second < 60; second++)
            assertThat(areOverAfter(second)).isFalse();
        assertThat(areOverAfter(61)).isTrue();
        assertThat(said)
                .containsExactly(
                        "start, stage 1, one: takes more than 10 s and still waits: one at X; Y",
                        "start, stage 1, one: takes more than 60 s and is not waited for any more: one at X; Y");
    }

    // mirrors test_core.py: test_chained_logging_misses_log_timeout
    @Test
    void stages_whoseTimesAddUp_areNotSaid_andEachHasALimitOfItsOwn() {
        add("one", 10);
        add("two", 10);
        assertThat(areOverAfter(0)).isFalse();
        over.add("one");
        assertThat(areOverAfter(9)).isFalse();
        assertThat(areOverAfter(18)).isFalse();
        over.add("two");
        assertThat(areOverAfter(19)).isTrue();
        assertThat(said).isEmpty();
    }
}
