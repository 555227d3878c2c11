package org.hob.automation.language;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A length of time of a file, which may have to be computed from variables.
 *
 * @param value in one of the forms that {@link Durations} knows
 */
public record Span(Value value) {

    /**
     * Returns it.
     *
     * @throws org.hob.template.TemplateException if it cannot be computed
     * @throws IllegalArgumentException if it is no length of time
     */
    public Duration of(Map<String, ? extends @Nullable Object> variables) {
        return value instanceof Value.Fixed(Duration known) ? known : Durations.positive(value.of(variables));
    }
}
