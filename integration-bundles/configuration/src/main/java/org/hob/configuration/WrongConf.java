package org.hob.configuration;

/** What is wrong in a file, and in which line. */
final class WrongConf extends Exception {

    private final int line;

    WrongConf(int line, String message) {
        super(message);
        this.line = line;
    }

    static WrongConf value(int line, String key, Object value, String expected) {
        return new WrongConf(line, key + ": " + value + " (expected: " + expected + ")");
    }

    int line() {
        return line;
    }
}
