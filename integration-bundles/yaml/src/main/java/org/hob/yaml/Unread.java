package org.hob.yaml;

import java.util.List;

/** Looks for what could not be read in a node that is taken as a whole. */
final class Unread {

    private Unread() {}

    /** Notes all of it, and returns whether there was nothing. */
    static boolean note(Node node, Spot spot) {
        return switch (node) {
            case Scalar scalar -> true;
            case Broken broken -> wrong(broken, spot);
            case Input input -> wrong(input, spot);
            case Sequence sequence -> sequence(sequence.nodes(), spot);
            case Mapping mapping -> {
                boolean fine = true;
                for (Mapping.Entry entry : mapping.entries()) fine &= note(entry.value(), spot.key(entry.name()));
                yield fine;
            }
        };
    }

    private static boolean sequence(List<Node> nodes, Spot spot) {
        boolean fine = true;
        for (int i = 0; i < nodes.size(); i++) fine &= note(nodes.get(i), spot.element(i));
        return fine;
    }

    private static boolean wrong(Node node, Spot spot) {
        spot.wrong(node, "a value; !input stands in blueprints only");
        return false;
    }
}
