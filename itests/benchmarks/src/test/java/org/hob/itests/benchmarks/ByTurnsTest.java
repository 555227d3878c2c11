package org.hob.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds by turns. */
class ByTurnsTest {

    private final ByTurns turns = new ByTurns();
    private final Metrics metrics = new Metrics();
    private final List<String> ran = new ArrayList<>();

    @Test
    void rounds_goByTurns() throws InterruptedException {
        turns.add("action_1000_per_s", 1, () -> ran("hob", 1));
        turns.add("action_1000_per_s", "loop", 1, () -> ran("loop", 1));
        turns.measure(1, metrics);
        assertThat(ran).hasSizeGreaterThan(2).startsWith("hob", "loop", "hob", "loop");
    }

    @Test
    void rate_isThatOfTheMedianRoundThatCounts() throws InterruptedException {
        turns.add("action_1000_per_s", 10, () -> ran("hob", ran.size() < ByTurns.WARM_UPS ? 1_000 : ran.size() * 100L));
        turns.add("action_1000_per_s", "loop", 10, () -> 1_000_000_000);
        turns.measure(3, metrics);
        var metric = metrics.named("action_1000_per_s");
        assertThat(metric.value()).isEqualTo(10e9 / ((ByTurns.WARM_UPS + 1) * 100));
        assertThat(metric.peers()).containsEntry("loop", 10.0);
    }

    private long ran(String who, long nanos) {
        ran.add(who);
        return nanos;
    }
}
