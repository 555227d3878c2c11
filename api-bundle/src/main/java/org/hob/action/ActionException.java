package org.hob.action;

/** An action was not done: which field was wrong, and what would have been right. */
public abstract sealed class ActionException extends RuntimeException {

    private final String field;
    private final String expected;

    private ActionException(String field, Object value, String expected) {
        super(field + ": " + value + " (expected: " + expected + ')');
        this.field = field;
        this.expected = expected;
    }

    /** Returns which part of the call was wrong: {@code action}, {@code entity_id} or a key of the data. */
    public String field() {
        return field;
    }

    /** Returns what would have been right, in words. */
    public String expected() {
        return expected;
    }

    /** There is no such action. */
    public static final class Unknown extends ActionException {
        public Unknown(String action) {
            super("action", action, "an action of this house, as light.turn_on");
        }
    }

    /** The data or the target is not what the action expects. */
    public static final class Invalid extends ActionException {
        public Invalid(String field, Object value, String expected) {
            super(field, value, expected);
        }
    }

    /** That entity cannot do it. */
    public static final class Unsupported extends ActionException {
        public Unsupported(Object entity, String expected) {
            super("entity_id", entity, expected);
        }
    }

    /** That user may not ask for it. */
    public static final class Forbidden extends ActionException {
        public Forbidden(String user, String expected) {
            super("user", user, expected);
        }
    }
}
