package org.hob.yaml;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param text as it is written, without quotes; empty for nothing
 * @param value what YAML 1.1 reads in it, as {@link #plain()}
 * @param isSecret whether it came by {@code !secret}, so that no message may show it
 */
public record Scalar(
        Position position, String text, @Nullable Object value, boolean isSecret) implements Node {

    /** Makes one that anybody may see. */
    public Scalar(Position position, String text, @Nullable Object value) {
        this(position, text, value, false);
    }

    /** Returns a text that stands there. */
    public static Scalar of(Position position, String text) {
        return new Scalar(position, text, text);
    }

    /** Returns whether nothing is written there, or {@code null}, or {@code ~}. */
    public boolean isNull() {
        return value == null;
    }

    @Override
    public Scalar usedFrom(Position user) {
        return new Scalar(position.usedFrom(user), text, value, isSecret);
    }

    @Override
    public @Nullable Object plain() {
        return value;
    }

    @Override
    public String words() {
        if (isSecret) return "a secret";
        return isNull() ? "nothing" : Excerpt.of(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scalar that && text.equals(that.text) && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return isSecret ? "***" : text;
    }
}
