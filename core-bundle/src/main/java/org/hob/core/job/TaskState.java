package org.hob.core.job;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a task.
 *
 * <pre>
 *   Waiting ──▶ Waiting, by one more ──▶ Result | Failure | Ended
 * </pre>
 */
sealed interface TaskState {

    TaskState NOBODY_WAITS = new Waiting(null, null);
    TaskState CANCELLED = new Ended();

    /** It has not ended: who wants to know, the last one first. */
    record Waiting(@Nullable Waiting before, @Nullable Runnable then) implements TaskState {

        /** Returns the same without somebody who waits no more. */
        Waiting without(Runnable step) {
            var rest = new ArrayDeque<Runnable>();
            for (var waiting = this; waiting != null; waiting = waiting.before) {
                if (waiting.then != null && waiting.then != step) rest.push(waiting.then);
            }
            var left = new Waiting(null, null);
            for (var then : rest) left = new Waiting(left, then);
            return left;
        }
    }

    /** It has ended well. */
    record Result(@Nullable Object value) implements TaskState {}

    /** It has failed. */
    record Failure(Throwable cause) implements TaskState {}

    /** It was cancelled. */
    record Ended() implements TaskState {}
}
