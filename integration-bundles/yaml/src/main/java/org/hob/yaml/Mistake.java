package org.hob.yaml;

/**
 * What is wrong in a file, so that it can be found and put right.
 *
 * @param position where it stands
 * @param path the keys that lead there, such as {@code automation[3].trigger[0].entity_id}; empty for the file as a whole
 * @param message what is wrong; for a wrong value the value
 * @param expected the form that would be right
 */
public record Mistake(Position position, String path, String message, String expected) {

    /** Returns {@code file:line: path: message (expected: …)}. */
    @Override
    public String toString() {
        String where = path.isEmpty() ? position + ": " : position + ": " + path + ": ";
        return where + message + " (expected: " + expected + ')';
    }
}
