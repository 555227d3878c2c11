package org.hob.yaml;

/** A text that is no YAML, and where it stops being that; or one that is too much. */
final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;
    private final boolean isBeyondLimits;

    SyntaxException(Position position, String path, String message, String expected) {
        this(new Mistake(position, path, message, expected), false);
    }

    private SyntaxException(Mistake mistake, boolean isBeyondLimits) {
        super(mistake.message());
        this.mistake = mistake;
        this.isBeyondLimits = isBeyondLimits;
    }

    static SyntaxException beyondLimits(Mistake mistake) {
        return new SyntaxException(mistake, true);
    }

    /** Whether the text is YAML, but more than is read. */
    boolean isBeyondLimits() {
        return isBeyondLimits;
    }

    Mistake mistake() {
        return mistake;
    }

    Broken node() {
        return new Broken(mistake.position(), mistake.message(), mistake.expected());
    }
}
