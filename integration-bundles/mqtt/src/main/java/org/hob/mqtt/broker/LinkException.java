package org.hob.mqtt.broker;

/** Why a connection was not made, or ended: one line for people. */
final class LinkException extends RuntimeException {

    private final boolean maybeProtocol;

    LinkException(String reason, boolean maybeProtocol, Throwable cause) {
        super(reason, cause);
        this.maybeProtocol = maybeProtocol;
    }

    LinkException(String reason) {
        super(reason);
        this.maybeProtocol = false;
    }

    /** Returns whether an older protocol is worth a try. */
    boolean isMaybeProtocol() {
        return maybeProtocol;
    }
}
