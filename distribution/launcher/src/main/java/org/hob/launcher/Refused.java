package org.hob.launcher;

/** Why Hob cannot start here, in one line for who started it. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message + " (" + Reason.of(cause) + ")", cause);
    }
}
