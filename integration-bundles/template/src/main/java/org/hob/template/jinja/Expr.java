package org.hob.template.jinja;

import org.hob.template.python.Repr;
import org.hob.template.python.Truth;

/** A part of a template that has a value, made ready to be computed. */
@FunctionalInterface
interface Expr {

    /** Returns its value. */
    Object value(Frame frame);

    /** Returns whether its value is true. */
    default boolean holds(Frame frame) {
        return Truth.of(value(frame));
    }

    /** Prints its value. */
    default void print(Frame frame) {
        frame.run.print(Repr.text(value(frame)));
    }
}
