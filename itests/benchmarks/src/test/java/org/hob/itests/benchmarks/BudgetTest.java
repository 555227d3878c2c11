package org.hob.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a budget is met. */
class BudgetTest {

    @Test
    void rate_isMetFromItsLimitOn() {
        var budget = Budget.atLeast(1_000);
        assertThat(budget.isMet(metric("fire_1_per_s", 1_000))).contains(true);
        assertThat(budget.isMet(metric("fire_1_per_s", 999))).contains(false);
        assertThat(budget).hasToString("≥ 1000");
    }

    @Test
    void time_isMetUpToItsLimit() {
        var budget = Budget.atMost(0.3);
        assertThat(budget.isMet(metric("timer_1m_due_s", 0.3))).contains(true);
        assertThat(budget.isMet(metric("timer_1m_due_s", 0.31))).contains(false);
        assertThat(budget).hasToString("≤ 0.30");
    }

    @Test
    void budgetBesideAPeer_isCountedInThePeersFigure() {
        var metric = new Metric("call_from_thread_p50_us", 4, Map.of("jdk", 5.0));
        assertThat(Budget.atMost(1, "jdk").isMet(metric)).contains(true);
        assertThat(Budget.atMost(0.5, "jdk").isMet(metric)).contains(false);
        assertThat(Budget.atLeast(0.5, "jdk").isMet(metric)).contains(true);
        assertThat(Budget.atMost(1.3, "jdk")).hasToString("≤ 1.30 × jdk");
    }

    @Test
    void budgetBesideAPeer_isOpenWithoutThePeer() {
        assertThat(Budget.atMost(1, "jdk").isMet(metric("call_from_thread_p50_us", 4)))
                .isEmpty();
    }

    @Test
    void whatIsNotMeasured_meetsNothing() {
        assertThat(Budget.atLeast(0).isMet(new Metric("fire_1_per_s"))).contains(false);
        assertThat(Budget.atMost(1).isMet(new Metric("enter_ns"))).contains(false);
    }

    private static Metric metric(String name, double value) {
        return new Metric(name, value, Map.of());
    }
}
