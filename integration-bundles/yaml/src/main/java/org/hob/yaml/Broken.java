package org.hob.yaml;

import org.jspecify.annotations.Nullable;

/**
 * What could not be read, in the place of what it should have been: so the rest of the file goes on. Whoever needs it notes the mistake.
 *
 * @param message what is wrong
 * @param expected the form that would be right
 */
public record Broken(Position position, String message, String expected) implements Node {

    @Override
    public Broken usedFrom(Position user) {
        return new Broken(position.usedFrom(user), message, expected);
    }

    @Override
    public @Nullable Object plain() {
        return null;
    }

    @Override
    public String words() {
        return message;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Broken that && message.equals(that.message) && expected.equals(that.expected);
    }

    @Override
    public int hashCode() {
        return message.hashCode();
    }
}
