package org.hob.core.job;

/** Something that ends with its scope. */
public interface Belonging {

    /** Ends it, for the scope does. Turn: never waits. */
    void end();
}
