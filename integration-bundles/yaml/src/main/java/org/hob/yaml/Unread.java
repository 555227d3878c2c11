package org.hob.yaml;

import java.util.List;
import java.util.Set;

/** Looks for what could not be read in a node that is taken as a whole. */
final class Unread {

    private Unread() {}

    /** Notes all of it, also inputs that are not put in, and returns whether there was nothing. */
    static boolean note(Node node, Spot spot) {
        return note(node, spot, true);
    }

    /** Notes what is broken, and returns whether there was nothing. */
    static boolean broken(Node node, Spot spot) {
        return note(node, spot, false);
    }

    /** Collects what is to be put in, each name once. */
    static void inputs(Node node, Set<Input> found) {
        switch (node) {
            case Input input -> found.add(input);
            case Sequence sequence -> sequence.nodes().forEach(one -> inputs(one, found));
            case Mapping mapping -> mapping.entries().forEach(entry -> inputs(entry.value(), found));
            case Scalar scalar -> {}
            case Broken broken -> {}
        }
    }

    private static boolean note(Node node, Spot spot, boolean inputsToo) {
        return switch (node) {
            case Scalar scalar -> true;
            case Broken broken -> wrong(broken, spot);
            case Input input -> !inputsToo || wrong(input, spot);
            case Sequence sequence -> sequence(sequence.nodes(), spot, inputsToo);
            case Mapping mapping -> {
                boolean fine = true;
                for (Mapping.Entry entry : mapping.entries()) {
                    fine &= note(entry.value(), spot.key(entry.name()), inputsToo);
                }
                yield fine;
            }
        };
    }

    private static boolean sequence(List<Node> nodes, Spot spot, boolean inputsToo) {
        boolean fine = true;
        for (int i = 0; i < nodes.size(); i++) fine &= note(nodes.get(i), spot.element(i), inputsToo);
        return fine;
    }

    private static boolean wrong(Node node, Spot spot) {
        spot.wrong(node, "a value; !input stands in blueprints only");
        return false;
    }
}
