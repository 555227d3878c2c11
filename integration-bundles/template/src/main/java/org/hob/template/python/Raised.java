package org.hob.template.python;

/** An error as Python raises one; who computes the template says where. */
public final class Raised extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What some code catches and some does not. */
    public enum Kind {
        TYPE,
        VALUE,
        INDEX,
        KEY,
        ATTRIBUTE,
        ARITHMETIC,
        UNDEFINED,
        SECURITY,
        RUNTIME,
        LIMIT
    }

    private final Kind kind;

    private Raised(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** Returns an error of that kind. */
    public static Raised of(Kind kind, String message) {
        return new Raised(kind, message);
    }

    /** Returns a TypeError. */
    public static Raised type(String message) {
        return new Raised(Kind.TYPE, message);
    }

    /** Returns a ValueError. */
    public static Raised value(String message) {
        return new Raised(Kind.VALUE, message);
    }

    /** Returns what a template gets that asks for too much. */
    public static Raised limit(String message) {
        return new Raised(Kind.LIMIT, message);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns whether it is a TypeError or a ValueError, for which many functions have a default. */
    public boolean isTypeOrValue() {
        return kind == Kind.TYPE || kind == Kind.VALUE;
    }
}
