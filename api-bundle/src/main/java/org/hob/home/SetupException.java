package org.hob.home;

/** Why a platform cannot do its work, and what is to come next. */
public abstract sealed class SetupException extends RuntimeException permits NotReady, AuthFailed, Unsupported {

    SetupException(String message) {
        super(message);
    }

    SetupException(String message, Throwable cause) {
        super(message, cause);
    }
}
