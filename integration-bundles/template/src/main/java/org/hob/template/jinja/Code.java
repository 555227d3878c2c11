package org.hob.template.jinja;

/** A part of a template that does something, made ready to be done. */
@FunctionalInterface
interface Code {

    /** How it ended. */
    enum End {
        NORMAL,
        BREAK,
        CONTINUE
    }

    End run(Frame frame);
}
