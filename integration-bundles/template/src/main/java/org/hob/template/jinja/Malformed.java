package org.hob.template.jinja;

/** A template that cannot be read. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    Malformed(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
