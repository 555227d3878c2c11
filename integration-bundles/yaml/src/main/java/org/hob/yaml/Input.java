package org.hob.yaml;

import org.jspecify.annotations.Nullable;

/**
 * {@code !input name}: what a blueprint leaves to who uses it. It is gone from what a section is given.
 *
 * @param name of the input
 */
public record Input(Position position, String name) implements Node {

    @Override
    public Input usedFrom(Position user) {
        return new Input(position.usedFrom(user), name);
    }

    @Override
    public @Nullable Object plain() {
        return null;
    }

    @Override
    public String words() {
        return "!input " + Excerpt.of(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Input that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return words();
    }
}
