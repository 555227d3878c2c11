package org.hob.mqtt.template;

/**
 * A piece of a template.
 *
 * @param kind what it is
 * @param text its text; of a string, what it means
 */
record Token(Kind kind, String text) {

    enum Kind {
        /** Text between the tags. */
        DATA,
        /** The start of an expression to print. */
        PRINT,
        /** The start of a statement. */
        STATEMENT,
        /** The end of either. */
        CLOSE,
        NAME,
        STRING,
        INTEGER,
        FLOAT,
        OPERATOR,
        END
    }

    boolean is(Kind of, String with) {
        return kind == of && text.equals(with);
    }
}
