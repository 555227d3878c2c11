package org.hob.automation.language;

import org.hob.entity.Range;
import org.hob.yaml.Default;

/** How many runs are remembered. */
public record TraceOptions(
        @Default("5") @Range(min = 0, max = 1_000) int storedTraces) {}
