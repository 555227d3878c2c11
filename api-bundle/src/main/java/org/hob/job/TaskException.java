package org.hob.job;

import java.time.Duration;

/** A task did not give its result. */
public abstract sealed class TaskException extends RuntimeException {

    private TaskException(String message, Throwable cause) {
        super(message, cause);
    }

    private TaskException(String message) {
        super(message);
    }

    /** The task threw a checked exception, which is the cause. */
    public static final class Failed extends TaskException {
        public Failed(String task, Throwable cause) {
            super(task + ": " + cause, cause);
        }
    }

    /** The task did not end in time. */
    public static final class TimedOut extends TaskException {
        public TimedOut(String task, Duration limit) {
            super(task + ": still running (expected: done within " + limit + ")");
        }
    }

    /** Somebody cancelled the task that is awaited. */
    public static final class WasCancelled extends TaskException {
        public WasCancelled(String task) {
            super(task + ": cancelled");
        }
    }
}
