package org.hob.itests.benchmarks;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** What has to be reached, by metric. Many are multiples of what Home Assistant 2025.5 reaches on the same kind of machine. */
final class Budgets {

    private static final double EVENTS = 20;
    private static final double STATES = 15;
    private static final double TEMPLATES = 5;

    private static final Map<String, Budget> ALL = Map.ofEntries(
            entry("post_per_s", Budget.atLeast(1 / 1.3, "loop")),
            entry("post_from_thread_per_s", Budget.atLeast(1 / 2.0, "loop")),
            entry("post_bytes", Budget.atMost(40)),
            entry("enter_ns", Budget.atMost(1)),
            entry("fire_1_per_s", Budget.atLeast(EVENTS * 237_000)),
            entry("fire_100_per_s", Budget.atLeast(EVENTS * 68_000)),
            entry("state_write_0_per_s", Budget.atLeast(STATES * 215_000)),
            entry("state_write_1_per_s", Budget.atLeast(STATES * 63_000)),
            entry("state_write_100_per_s", Budget.atLeast(STATES * 50_000)),
            entry("state_write_1_ns", Budget.atMost(300)),
            entry("coroutine_switch_ns", Budget.atMost(250)),
            entry("call_from_thread_p50_us", Budget.atMost(1, "jdk")),
            entry("call_from_thread_8_p50_us", Budget.atMost(1, "jdk")),
            entry("blocking_roundtrip_p50_us", Budget.atMost(10)),
            entry("action_callback_p50_ns", Budget.atMost(500)),
            entry("automation_p50_us", Budget.atMost(8)),
            entry("automation_runs_per_s", Budget.atLeast(150_000)),
            entry("template_states_per_s", Budget.atLeast(TEMPLATES * 242_000)),
            entry("template_if_per_s", Budget.atLeast(TEMPLATES * 167_000)),
            entry("template_track_per_s", Budget.atLeast(1e6)),
            entry("action_coroutine_p50_ns", Budget.atMost(500)),
            entry("rule_p50_us", Budget.atMost(8)),
            entry("rule_per_s", Budget.atLeast(150_000)),
            entry("timer_register_per_s", Budget.atLeast(5e6)),
            entry("timer_bytes", Budget.atMost(64)),
            entry("timer_1m_due_s", Budget.atMost(0.3)),
            entry("state_bytes", Budget.atMost(400)),
            entry("entity_bytes", Budget.atMost(1_000)),
            entry("fire_growth", Budget.atMost(1.1)),
            entry("state_write_listeners_growth", Budget.atMost(1.2)),
            entry("state_write_growth", Budget.atMost(1.2, "loop")),
            entry("state_get_growth", Budget.atMost(1.2, "loop")),
            entry("action_growth", Budget.atMost(1.2, "loop")),
            entry("timer_register_growth", Budget.atMost(1.2)),
            entry("timer_cancel_growth", Budget.atMost(1.2)),
            entry("lane_flood_other_p99_ms", Budget.atMost(5)),
            entry("stuck_workers_other_p99_ms", Budget.atMost(10)),
            entry("stuck_bundle_other_p99_ms", Budget.atMost(10)),
            entry("blocked_other_max_ms", Budget.atMost(10)),
            entry("busy_other_max_ms", Budget.atMost(60)),
            entry("endless_other_max_ms", Budget.atMost(60)),
            entry("watchdog_busy_percent", Budget.atMost(1)),
            entry("watchdog_idle_percent", Budget.atMost(0)),
            entry("bracket_on_loop_ns", Budget.atMost(15)),
            entry("bracket_elsewhere_ns", Budget.atMost(0.5)),
            entry("hook_cost_percent", Budget.atMost(1)),
            entry("agent_cost_percent", Budget.atMost(3)),
            entry("agent_start_ms", Budget.atMost(80)),
            entry("ready_s", Budget.atMost(1.2)),
            entry("rss_mb", Budget.atMost(160)));

    private Budgets() {}

    static Optional<Budget> of(String metric) {
        return Optional.ofNullable(ALL.get(metric));
    }
}
