package org.hob.template.jinja;

/**
 * A piece of a template.
 *
 * @param kind what it is
 * @param text its text; of a string, what it means
 * @param value the number that it means; the text again if it is none
 * @param line where it begins, from 1
 */
record Token(Kind kind, String text, Object value, int line) {

    /** What a piece can be. */
    enum Kind {
        DATA("text"),
        PRINT("begin of print statement"),
        PRINT_END("end of print statement"),
        BLOCK("begin of statement block"),
        BLOCK_END("end of statement block"),
        NAME("name"),
        STRING("string"),
        INTEGER("integer"),
        FLOAT("float"),
        OPERATOR("operator"),
        END("end of template");

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** Returns how a message names it. */
    String said() {
        return switch (kind) {
            case NAME, OPERATOR, INTEGER, FLOAT -> text;
            default -> kind.said();
        };
    }
}
