package org.hob.yaml;

/** How much may be read at once: so that no file fills the memory of the house, however its aliases and includes multiply. */
final class Budget {

    static final int DEPTH = 100;
    static final int NODES = 500_000;

    private int nodes;

    /** Takes that many nodes, if they are left. */
    boolean take(int count) {
        if (count > NODES - nodes) return false;
        nodes += count;
        return true;
    }

    /** Takes all nodes of this one, if they are left. */
    boolean take(Node node) {
        if (!take(1)) return false;
        return switch (node) {
            case Sequence sequence -> sequence.nodes().stream().allMatch(this::take);
            case Mapping mapping -> mapping.entries().stream().allMatch(entry -> take(entry.value()));
            default -> true;
        };
    }
}
