package org.hob.home;

import java.time.Duration;
import java.util.Optional;

/** A device did not say what it was asked for, as may happen: {@link Coordinator} logs it without a stack trace. */
public final class ReadFailed extends RuntimeException {

    private final Optional<Duration> retryAfter;

    public ReadFailed(String message) {
        super(message);
        retryAfter = Optional.empty();
    }

    public ReadFailed(String message, Throwable cause) {
        super(message, cause);
        retryAfter = Optional.empty();
    }

    /** Makes one of a device that asks to be left alone for so long, zero or more. */
    public ReadFailed(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = Optional.of(retryAfter);
    }

    /** Returns how long the device asks to be left alone, if it does. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
