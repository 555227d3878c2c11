package org.hob.mqtt.broker;

/** Why a connection was not made, or ended: one line for people. */
final class LinkException extends RuntimeException {

    /** What is to be thought of it. */
    enum Kind {
        /** There is no broker to talk to. */
        AWAY,
        /** There was no talk; an older protocol is worth a try. */
        SILENT,
        /** The broker, or who it claims to be, does not want. */
        REFUSED
    }

    private final Kind kind;

    LinkException(String reason, Kind kind, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
