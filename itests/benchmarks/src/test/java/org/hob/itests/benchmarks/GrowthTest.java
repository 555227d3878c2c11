package org.hob.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How many times more one costs among many. */
class GrowthTest {

    private final Metrics metrics = new Metrics();

    @Test
    void growthOfListeners_isTheWorstStep() {
        add("fire_%d_per_s", 1_000, 200, 10);
        add("state_write_%d_per_s", 1_000, 50, 10);
        Derived.add(metrics);
        assertThat(metrics.named("fire_growth").value()).isCloseTo(2, within(0.01));
        assertThat(metrics.named("state_write_listeners_growth").value()).isCloseTo(2, within(0.01));
    }

    @Test
    void growthOfListeners_isOpenWhenOneIsNotMeasured() {
        metrics.add("fire_1_per_s", 1_000);
        metrics.add("fire_100_per_s", 10);
        Derived.add(metrics);
        assertThat(metrics.named("fire_growth").isMeasured()).isFalse();
    }

    @Test
    void growthAmongMany_isCountedBesideThePeers() {
        addEntities("state_get", 1_000, 500);
        metrics.add("state_get_1000_per_s", "loop", 900);
        metrics.add("state_get_100000_per_s", "loop", 300);
        Derived.add(metrics);
        var growth = metrics.named("state_get_growth");
        assertThat(growth.value()).isEqualTo(2);
        assertThat(growth.peers()).containsEntry("loop", 3.0);
        assertThat(Budgets.of("state_get_growth").flatMap(budget -> budget.isMet(growth)))
                .contains(true);
    }

    @Test
    void everythingThatMustNotGrow_hasABudget() {
        add("fire_%d_per_s", 1, 1, 1);
        add("state_write_%d_per_s", 1, 1, 1);
        for (var what : new String[] {"state_write_tracked", "state_get", "action", "timer_register", "timer_cancel"}) {
            addEntities(what, 1, 1);
        }
        Derived.add(metrics);
        assertThat(metrics.all())
                .filteredOn(metric -> metric.unit() == Unit.TIMES)
                .hasSize(7)
                .allSatisfy(metric -> assertThat(Budgets.of(metric.name())).isPresent());
    }

    private void add(String rate, double one, double ten, double hundred) {
        metrics.add(rate.formatted(1), one);
        metrics.add(rate.formatted(10), ten);
        metrics.add(rate.formatted(100), hundred);
    }

    private void addEntities(String what, double few, double many) {
        metrics.add(what + "_1000_per_s", few);
        metrics.add(what + "_100000_per_s", many);
    }
}
