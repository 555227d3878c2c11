package org.hob.automation.language;

import java.util.List;
import java.util.Map;
import org.hob.entity.Range;
import org.hob.yaml.Default;
import org.hob.yaml.Node;
import org.hob.yaml.Required;
import org.jspecify.annotations.Nullable;

/** A script, as its file says. */
public record ScriptPlan(
        @Nullable String alias,
        @Nullable String icon,
        @Nullable String description,
        Map<String, Field> fields,

        @Default("single") Mode mode,

        @Default("10") @Range(min = 2, max = 10_000) int max,

        @Default("warning") Severity maxExceeded,
        Map<String, Value> variables,
        @Required List<Line> sequence,
        @Nullable TraceOptions trace) {

    /** What it can be told. */
    public record Field(
            @Nullable String name,
            @Nullable String description,

            @Default("false") boolean required,

            @Default("false") boolean advanced,

            @org.hob.yaml.Key("default") @Nullable Object fallback,

            @Nullable Object example,
            @Nullable Node selector) {}
}
