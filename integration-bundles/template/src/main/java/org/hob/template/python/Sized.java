package org.hob.template.python;

/** A thing with a length. */
public interface Sized {

    /** Returns how many items it has. */
    int size();
}
