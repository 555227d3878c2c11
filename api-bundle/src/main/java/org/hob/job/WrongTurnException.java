package org.hob.job;

/** A call that the caller's kind of job does not allow; the message names place, harm and remedy. */
public final class WrongTurnException extends IllegalStateException {

    public WrongTurnException(String message) {
        super(message);
    }
}
