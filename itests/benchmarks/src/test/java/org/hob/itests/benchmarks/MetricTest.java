package org.hob.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How figures are named, derived and printed. */
class MetricTest {

    @Test
    void unit_isTheEndOfTheName() {
        assertThat(Unit.of("fire_1_per_s")).isEqualTo(Unit.PER_SECOND);
        assertThat(Unit.of("timer_1m_due_s")).isEqualTo(Unit.SECONDS);
        assertThat(Unit.of("await_ns")).isEqualTo(Unit.NANOSECONDS);
        assertThatThrownBy(() -> Unit.of("speed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("metric: speed (expected: ");
    }

    @Test
    void samples_haveQuantiles() {
        var samples = new Samples();
        for (int n = 1; n <= 200_000; n++) samples.add(n);
        assertThat(samples.quantile(0.5, "us")).isCloseTo(100, within(0.1));
        assertThat(samples.quantile(0.99, "us")).isCloseTo(198, within(0.1));
        assertThat(samples.max("ns")).isEqualTo(200_000);
        assertThat(new Samples().quantile(0.5, "ns")).isNaN();
    }

    @Test
    void steadySamples_areThoseAfterTheLastThatWereBetter() throws Exception {
        var medians = List.of(900L, 500L, 300L, 301L, 299L, 302L, 300L).iterator();
        var steady = Steady.of(() -> {
            var round = new Samples();
            round.add(medians.next());
            return round;
        });
        assertThat(medians).isExhausted();
        assertThat(steady.size()).isEqualTo(5);
        assertThat(steady.max("ns")).isEqualTo(302);
    }

    @Test
    void nanoseconds_followFromTheRate() {
        var metrics = new Metrics();
        metrics.add("state_write_1_per_s", 4_000_000);
        Derived.add(metrics);
        assertThat(metrics.named("state_write_1_ns").value()).isEqualTo(250);
        assertThat(metrics.named("state_write_growth").isMeasured()).isFalse();
    }

    @Test
    void figures_haveThreeDigitsThatCount() {
        assertThat(Figures.of(59_312_345)).isEqualTo("59.3 M");
        assertThat(Figures.of(0.1834)).isEqualTo("0.18");
        assertThat(Figures.of(1_234)).isEqualTo("1234");
        assertThat(Figures.of(0.0123)).isEqualTo("0.012");
        assertThat(Figures.of(Double.NaN)).isEqualTo("?");
    }

    @Test
    void table_hasALineForEachMetricOfHob() {
        var metrics = new Metrics();
        metrics.add("coroutine_switch_ns", 200);
        metrics.add("coroutine_switch_ns", "kotlin", 100);
        metrics.add("await_ns", "kotlin", 100);
        assertThat(Table.of(metrics).lines())
                .hasSize(2)
                .last()
                .asString()
                .matches("coroutine_switch_ns +200 ns +≤ 250 +met +kotlin 100 \\(0.50\\)");
    }
}
