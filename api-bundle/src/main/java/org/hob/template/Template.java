package org.hob.template;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A text with the house in it, read once; two of the same text from the same {@link Templates} are equal. Rendering only computes. A variable is null (None),
 * a Boolean, Number, String, Instant, ZonedDateTime, LocalDateTime, LocalDate, LocalTime, Duration, State, EntityId (its text), Context, Template value that
 * {@link #evaluate} gave, or a List, Set or Map of these; a name without a value is undefined.
 */
@ProviderType
public interface Template {

    /** Returns the text it was read from. */
    String source();

    /** Returns whether there is nothing to compute in it. */
    boolean isStatic();

    /**
     * Returns the text, without the white space around it.
     *
     * <p>Turn: never waits.
     *
     * @throws TemplateException if it cannot be computed
     */
    String render(Map<String, ? extends @Nullable Object> variables);

    /**
     * Returns what the text means: null (None), a Boolean, Long, BigInteger or Double, a List (also for a tuple), Map or Set of these and of texts, else the
     * text itself, as Home Assistant takes the result of a template.
     *
     * <p>Turn: never waits.
     *
     * @throws TemplateException if it cannot be computed
     */
    @Nullable
    Object evaluate(Map<String, ? extends @Nullable Object> variables);

    /**
     * Returns the text with what was asked for, or why there is none.
     *
     * <p>Turn: never waits.
     */
    Rendering look(Map<String, ? extends @Nullable Object> variables);

    /** Returns whether that value is a yes to Home Assistant: true, a number but zero, or one of 1, true, yes, on, enable. */
    static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case String text ->
                Set.of("1", "true", "yes", "on", "enable").contains(text.strip().toLowerCase(Locale.ROOT));
            case null, default -> false;
        };
    }
}
