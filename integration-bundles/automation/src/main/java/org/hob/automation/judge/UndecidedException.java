package org.hob.automation.judge;

import java.util.List;

/** Whether a condition passes cannot be said: an entity is not there, a template fails. */
public final class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Makes one. */
    public UndecidedException(String message) {
        super(message, null, false, false);
    }

    /** Returns one of many. */
    static UndecidedException of(List<? extends RuntimeException> all) {
        return new UndecidedException(
                String.join("; ", all.stream().map(UndecidedException::said).toList()));
    }

    private static String said(RuntimeException failure) {
        var message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
