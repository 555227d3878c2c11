package org.hob.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param nodes its elements, in order
 */
public record Sequence(Position position, List<Node> nodes) implements Node {

    public Sequence {
        nodes = List.copyOf(nodes);
    }

    @Override
    public Sequence usedFrom(Position user) {
        return new Sequence(
                position.usedFrom(user),
                nodes.stream().map(node -> node.usedFrom(user)).toList());
    }

    @Override
    public List<@Nullable Object> plain() {
        List<@Nullable Object> plain = new ArrayList<>(nodes.size());
        for (Node node : nodes) plain.add(node.plain());
        return Collections.unmodifiableList(plain);
    }

    @Override
    public String words() {
        return "a list";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sequence that && nodes.equals(that.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return nodes.toString();
    }
}
