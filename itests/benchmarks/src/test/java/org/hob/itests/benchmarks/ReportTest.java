package org.hob.itests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How metrics are written down. */
class ReportTest {

    private final Metrics metrics = new Metrics();

    @Test
    void rate_isBetterThanAPeersThatIsLower() {
        metrics.add("post_per_s", 60);
        metrics.add("post_per_s", "jdk", 20);
        var post = written().get("post_per_s");
        assertThat(post.get("value").asDouble()).isEqualTo(60);
        assertThat(post.get("unit").asString()).isEqualTo("1/s");
        assertThat(post.get("peer").get("jdk").asDouble()).isEqualTo(20);
        assertThat(post.get("ratio").get("jdk").asDouble()).isEqualTo(3);
    }

    @Test
    void time_isBetterThanAPeersThatIsHigher() {
        metrics.add("coroutine_start_ns", "kotlin", 100);
        metrics.add("coroutine_start_ns", 200);
        assertThat(written()
                        .get("coroutine_start_ns")
                        .get("ratio")
                        .get("kotlin")
                        .asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void budget_isWrittenWithItsVerdict() {
        metrics.add("coroutine_switch_ns", 251);
        var switching = written().get("coroutine_switch_ns");
        assertThat(switching.get("budget").asString()).isEqualTo("≤ 250");
        assertThat(switching.get("met").asBoolean()).isFalse();
    }

    @Test
    void verdict_isLeftOutWithoutABudgetOrItsPeer() {
        metrics.add("state_get_per_s", 1);
        metrics.add("post_per_s", 1);
        assertThat(written().get("state_get_per_s").has("budget")).isFalse();
        assertThat(written().get("post_per_s").has("budget")).isTrue();
        assertThat(written().get("post_per_s").has("met")).isFalse();
    }

    @Test
    void whatOnlyAPeerHas_isLeftOut() {
        metrics.add("post_per_s", "jdk", 20);
        assertThat(written().isEmpty()).isTrue();
    }

    private JsonNode written() {
        return JsonMapper.shared().readTree(Report.json(metrics)).get("metrics");
    }
}
