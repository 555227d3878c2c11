package org.hob.home;

/** It will never work this way: the house says so and stops trying. */
public final class Unsupported extends SetupException {

    public Unsupported(String message) {
        super(message);
    }

    public Unsupported(String message, Throwable cause) {
        super(message, cause);
    }
}
