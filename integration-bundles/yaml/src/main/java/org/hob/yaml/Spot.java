package org.hob.yaml;

/**
 * Where one is among the keys of a file, and where mistakes found there are noted.
 *
 * @param path the keys that lead here, such as {@code automation[3].trigger}
 * @param mistakes takes what is wrong
 */
public record Spot(String path, Mistakes mistakes) {

    /** Returns the spot of that key of a mapping here. */
    public Spot key(String name) {
        return new Spot(path.isEmpty() ? name : path + '.' + name, mistakes);
    }

    /** Returns the spot of that element of a list here, counted from 0. */
    public Spot element(int index) {
        return new Spot(path + '[' + index + ']', mistakes);
    }

    /** Notes that this node is wrong here. */
    public void wrong(Node node, String message, String expected) {
        mistakes.add(
                node instanceof Broken broken
                        ? new Mistake(broken.position(), path, broken.message(), broken.expected())
                        : new Mistake(node.position(), path, message, expected));
    }

    /** Notes what this node was refused with, in the form {@code name: value (expected: …)}; what says nothing of an expectation gets that one. */
    public void refused(Node node, RuntimeException refusal, String expected) {
        var taken = Refusal.of(refusal, expected);
        wrong(node, taken.message(), taken.expected());
    }

    /** Notes that something else than what this node says is expected here. */
    public void wrong(Node node, String expected) {
        wrong(node, node.words(), expected);
    }
}
