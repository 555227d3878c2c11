package org.hob.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys and their values, in the order of the file; no key is there twice.
 *
 * @param entries in order
 */
public record Mapping(Position position, List<Entry> entries) implements Node {

    /** A key and its value. */
    public record Entry(Scalar key, Node value) {

        /** Returns the key as it is written. */
        public String name() {
            return key.text();
        }

        @Override
        public String toString() {
            return key + ": " + value;
        }
    }

    public Mapping {
        entries = List.copyOf(entries);
    }

    /** Returns the value of that key. */
    public Optional<Node> find(String name) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) return Optional.of(entry.value());
        }
        return Optional.empty();
    }

    /** Returns whether that key is there, be it with nothing. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** Returns the same mapping without that key. */
    public Mapping without(String name) {
        return new Mapping(
                position,
                entries.stream().filter(entry -> !entry.name().equals(name)).toList());
    }

    @Override
    public Mapping usedFrom(Position user) {
        return new Mapping(
                position.usedFrom(user),
                entries.stream()
                        .map(entry -> new Entry(
                                entry.key().usedFrom(user), entry.value().usedFrom(user)))
                        .toList());
    }

    /** Returns it as a map; a key is text, unless YAML reads another value in it. */
    @Override
    public Map<@Nullable Object, @Nullable Object> plain() {
        Map<@Nullable Object, @Nullable Object> plain = new LinkedHashMap<>();
        for (Entry entry : entries) plain.put(entry.key().value(), entry.value().plain());
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public String words() {
        return "a mapping";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mapping that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
