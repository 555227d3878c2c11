package org.hob.template.python;

/** Python's None. */
public enum None {
    NONE;

    @Override
    public String toString() {
        return "None";
    }
}
