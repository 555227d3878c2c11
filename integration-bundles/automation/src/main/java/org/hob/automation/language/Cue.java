package org.hob.automation.language;

import java.util.Map;
import org.hob.automation.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * One trigger, and what all triggers have in common.
 *
 * @param keyword its kind, as {@code state}
 * @param id what conditions call it; its index if nothing is said
 * @param index its place, from 0
 * @param alias what people call it
 * @param enabled whether it is armed
 * @param variables more variables for what it starts
 * @param kind what watches
 * @param options what for
 */
public record Cue(
        String keyword,
        String id,
        int index,
        @Nullable String alias,
        Value enabled,
        Map<String, Value> variables,
        Trigger<?> kind,
        Record options) {}
