package org.hob.itests.automations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hob.yaml.FilesOnce;
import org.hob.yaml.Mapping;
import org.hob.yaml.Node;
import org.hob.yaml.Sequence;

/**
 * An automation or a script of which one part is missing: a trigger, a condition, or a step.
 *
 * @param section {@code automation} or {@code script}
 * @param entry which of them
 * @param key under which it stood
 * @param part which one of those there
 */
record Mutant(String section, int entry, String key, int part) implements FilesOnce.Change {

    private static final Set<String> KEYS =
            Set.of("trigger", "triggers", "condition", "conditions", "action", "actions", "sequence");

    /** Returns all of what stands in a section. */
    static List<Mutant> all(String section, Node said) {
        var all = new ArrayList<Mutant>();
        var entries = entries(said);
        for (int n = 0; n < entries.size(); n++) {
            if (!(entries.get(n) instanceof Mapping entry)) continue;
            for (var key : entry.entries()) {
                if (!KEYS.contains(key.name())) continue;
                var parts = parts(key.value());
                for (int part = 0; part < parts.size(); part++) {
                    if (!isDisabled(parts.get(part))) all.add(new Mutant(section, n, key.name(), part));
                }
            }
        }
        return all;
    }

    private static List<Node> parts(Node said) {
        return said instanceof Sequence list ? list.nodes() : List.of(said);
    }

    /** What is disabled is missed by nobody. */
    private static boolean isDisabled(Node part) {
        return part instanceof Mapping mapping
                && mapping.find("enabled")
                        .filter(said -> Boolean.FALSE.equals(said.plain()))
                        .isPresent();
    }

    private static List<Node> entries(Node said) {
        return switch (said) {
            case Sequence list -> list.nodes();
            case Mapping map -> map.entries().stream().map(Mapping.Entry::value).toList();
            default -> List.of();
        };
    }

    @Override
    public Node of(String name, Node said) {
        if (!name.equals(section)) return said;
        return switch (said) {
            case Sequence list -> {
                var nodes = new ArrayList<>(list.nodes());
                nodes.set(entry, without(nodes.get(entry)));
                yield new Sequence(list.position(), nodes);
            }
            case Mapping map -> {
                var entries = new ArrayList<>(map.entries());
                var one = entries.get(entry);
                entries.set(entry, new Mapping.Entry(one.key(), without(one.value())));
                yield new Mapping(map.position(), entries);
            }
            default -> said;
        };
    }

    private Node without(Node said) {
        var mapping = (Mapping) said;
        var entries = new ArrayList<Mapping.Entry>();
        for (var each : mapping.entries()) {
            entries.add(each.name().equals(key) ? new Mapping.Entry(each.key(), less(each.value())) : each);
        }
        return new Mapping(mapping.position(), entries);
    }

    private Node less(Node said) {
        var rest = new ArrayList<>(parts(said));
        rest.remove(part);
        return new Sequence(said.position(), rest);
    }

    @Override
    public String toString() {
        return section + '[' + entry + "] without " + key + '[' + part + ']';
    }
}
