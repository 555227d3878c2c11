package org.hob.automation.language;

import java.util.List;
import java.util.Map;
import org.hob.entity.Range;
import org.hob.yaml.Default;
import org.hob.yaml.Key;
import org.hob.yaml.Required;
import org.jspecify.annotations.Nullable;

/** An automation, as its file says. */
public record AutomationPlan(
        @Nullable String id,
        @Nullable String alias,
        @Nullable String description,
        @Nullable Boolean initialState,

        @Default("single") Mode mode,

        @Default("10") @Range(min = 2, max = 10_000) int max,

        @Default("warning") Severity maxExceeded,
        Map<String, Value> variables,
        Map<String, Value> triggerVariables,

        @Key({"triggers", "trigger"}) Cues cues,

        @Key({"conditions", "condition"}) List<Clause> conditions,

        @Key({"actions", "action"}) @Required List<Line> actions,

        @Nullable TraceOptions trace,
        @Nullable Boolean hideEntity) {}
