package org.hob.home;

/** The device does not accept who we are: the house asks the user. */
public final class AuthFailed extends SetupException {

    public AuthFailed(String message) {
        super(message);
    }

    public AuthFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
