package org.hob.template.jinja;

/** A word of the language that is another thing in each rendering. */
public interface Bindable {

    /** Returns what it is there. */
    Object in(Run run);
}
