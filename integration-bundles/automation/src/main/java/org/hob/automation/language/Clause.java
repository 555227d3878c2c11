package org.hob.automation.language;

import org.jspecify.annotations.Nullable;

/**
 * One condition, and what all conditions have in common.
 *
 * @param path where it stands, as in traces: {@code condition/0}
 * @param alias what people call it
 * @param enabled whether it counts
 * @param criterion what has to be so
 */
public record Clause(String path, @Nullable String alias, Value enabled, Criterion criterion) {}
