package org.hob.templated;

import java.util.ArrayList;
import org.hob.yaml.Mapping;
import org.hob.yaml.Node;
import org.hob.yaml.Position;
import org.hob.yaml.Scalar;
import org.hob.yaml.Sequence;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A text in YAML as a node, for tests. */
final class Yaml {

    private Yaml() {}

    static Node read(String text) {
        var composed = new org.yaml.snakeyaml.Yaml().compose(new java.io.StringReader(text));
        return node(composed);
    }

    private static Node node(org.yaml.snakeyaml.nodes.Node of) {
        var mark = of.getStartMark();
        var position = new Position("test.yaml", mark.getLine() + 1, mark.getColumn() + 1);
        return switch (of) {
            case MappingNode mapping -> {
                var entries = new ArrayList<Mapping.Entry>();
                for (var each : mapping.getValue()) {
                    entries.add(new Mapping.Entry((Scalar) node(each.getKeyNode()), node(each.getValueNode())));
                }
                yield new Mapping(position, entries);
            }
            case SequenceNode list ->
                new Sequence(position, list.getValue().stream().map(Yaml::node).toList());
            case ScalarNode scalar -> new Scalar(position, scalar.getValue(), value(scalar));
            default -> throw new IllegalArgumentException(of.toString());
        };
    }

    private static Object value(ScalarNode scalar) {
        var value = new Values().of(scalar);
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    private static final class Values extends SafeConstructor {

        Values() {
            super(new LoaderOptions());
        }

        Object of(ScalarNode scalar) {
            return constructObject(scalar);
        }
    }
}
