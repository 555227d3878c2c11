package org.hob.agent;

/** Says that this is not the JDK the agent knows: it leaves it alone. */
public final class UnknownJdkException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownJdkException(String message) {
        super(message);
    }
}
