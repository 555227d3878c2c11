package org.hob.template;

/** A template that cannot be read or computed. The message says the line, what is wrong there and what was expected. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * Makes one.
     *
     * @param line the line of the template, from 1; 0 if it is not known
     */
    public TemplateException(int line, String message) {
        super(line > 0 ? "template: line " + line + ": " + message : "template: " + message);
        this.line = line;
    }

    /** Returns the line of the template, from 1; 0 if it is not known. */
    public int line() {
        return line;
    }
}
