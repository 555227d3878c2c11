package org.hob.net;

import org.jspecify.annotations.Nullable;

/** Something about the network cannot be had: a certificate, a name, a class; the message names what was asked for, and what was expected. */
public final class NetException extends RuntimeException {

    public NetException(String message) {
        super(message);
    }

    public NetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
