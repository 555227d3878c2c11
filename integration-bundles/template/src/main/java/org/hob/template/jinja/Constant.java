package org.hob.template.jinja;

import org.hob.template.python.Repr;

/** A value that is always the same. */
record Constant(Object value, String text) implements Expr {

    Constant(Object value) {
        this(value, Repr.text(value));
    }

    @Override
    public Object value(Frame frame) {
        return value;
    }

    @Override
    public void print(Frame frame) {
        frame.run.print(text);
    }
}
