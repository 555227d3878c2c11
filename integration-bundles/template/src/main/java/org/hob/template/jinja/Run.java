package org.hob.template.jinja;

import java.util.function.Supplier;
import org.hob.template.python.Meter;
import org.hob.template.python.Raised;

/** One rendering: what is printed so far, what it may still do, and what it asked for. */
public class Run extends Meter {

    private static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 100;

    private final Language language;
    private StringBuilder out = new StringBuilder();
    private int depth;
    int line;

    /** Begins one with these functions and sources. */
    public Run(Language language) {
        this.language = language;
    }

    final Language language() {
        return language;
    }

    /** Returns the words that can be used. */
    public final Language words() {
        return language;
    }

    /** Returns the line that is computed. */
    public final int line() {
        return line;
    }

    final void print(String text) {
        if (out.length() + text.length() > LONGEST)
            throw Raised.limit("the text is too long (expected: at most " + LONGEST + " characters)");
        out.append(text);
    }

    /** Begins to keep what is printed, and returns what was kept until now. */
    final StringBuilder capture() {
        var before = out;
        out = new StringBuilder();
        return before;
    }

    /** Ends what {@link #capture} began, and returns what was printed meanwhile. */
    final String captured(StringBuilder before) {
        var text = out.toString();
        out = before;
        return text;
    }

    /** Does something within a macro, an inclusion or a recursive loop. */
    final <T> T deeper(Supplier<T> what) {
        if (++depth > DEEPEST) throw Raised.limit("calls nested too deep (expected: at most " + DEEPEST + ')');
        try {
            return what.get();
        } finally {
            depth--;
        }
    }

    final String printed() {
        return out.toString();
    }

    @Override
    public void warn(String message) {}
}
