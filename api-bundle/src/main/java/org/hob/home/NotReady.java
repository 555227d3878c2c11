package org.hob.home;

/** The device does not answer yet: the house tries again, less and less often. */
public final class NotReady extends SetupException {

    public NotReady(String message) {
        super(message);
    }

    public NotReady(String message, Throwable cause) {
        super(message, cause);
    }
}
