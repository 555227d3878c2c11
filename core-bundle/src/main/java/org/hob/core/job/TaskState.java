package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.hob.job.TaskException;
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
    TaskState DONE = new Result(null);

    /** Returns the end of a job with that result. */
    static TaskState result(@Nullable Object value) {
        return value == null ? DONE : new Result(value);
    }

    /** Returns what {@link org.hob.job.Task#await} throws for a task that is called so. */
    static RuntimeException failure(TaskState of, String place) {
        return switch (of) {
            case Failure(RuntimeException cause) -> cause;
            case Failure(Error cause) -> throw cause;
            case Failure(var cause) -> new TaskException.Failed(place, cause);
            case Ended() -> new TaskException.WasCancelled(place);
            case Result _, Waiting _ -> new IllegalStateException(place + " has not failed: " + of);
        };
    }

    /** It has not ended: who wants to know, the last one first. */
    record Waiting(@Nullable Waiting before, @Nullable Runnable then) implements TaskState {

        /** Does what those wait for, in the order in which they came. */
        void tell(Consumer<Runnable> by) {
            if (before == NOBODY_WAITS && then != null) {
                by.accept(then);
                return;
            }
            var steps = new ArrayDeque<Runnable>();
            for (var waiting = this; waiting != null; waiting = waiting.before) {
                if (waiting.then != null) steps.push(waiting.then);
            }
            steps.forEach(by);
        }

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
