package org.hob.job;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A started job that will end once. If it fails and nobody has asked for its end five seconds later, its failure is logged with its owner.
 *
 * @param <R> its result
 */
@ProviderType
public interface Task<R extends @Nullable Object> {

    /**
     * Waits for the end and returns the result; an unchecked failure comes as it is, a checked one in {@link TaskException.Failed}.
     *
     * <p>Turn: waits, unless the task has ended.
     *
     * @throws TaskException.WasCancelled if the task was cancelled
     * @throws Cancelled if the waiting job is cancelled; the task goes on
     * @throws WrongTurnException in a callback, unless the task has ended
     */
    R await();

    /**
     * Waits that long in house time, then throws {@link TaskException.TimedOut}; the task goes on.
     *
     * <p>Turn: waits, unless the task has ended.
     *
     * @throws TaskException.TimedOut when the limit has passed
     * @throws TaskException.WasCancelled if the task was cancelled
     * @throws Cancelled if the waiting job is cancelled; the task goes on
     * @throws WrongTurnException in a callback, unless the task has ended
     */
    R await(Duration limit);

    /**
     * Ends it: a waiting job sees {@link Cancelled} at its wait and at every later one. Has no effect on an ended task.
     *
     * <p>Turn: never waits.
     */
    void cancel();

    /**
     * Returns whether it has ended in whatever way.
     *
     * <p>Turn: never waits.
     */
    boolean isDone();

    /**
     * Runs the job by its kind when the task has ended, in the name of the job that asks, else of the task's owner.
     *
     * <p>Turn: never waits.
     */
    void whenDone(Listener<? super Task<R>> job);

    /**
     * Returns the task as a stage; cancelling the stage does not cancel the task.
     *
     * <p>Turn: never waits. What depends on the stage when the task ends runs on a worker, apart from blocking jobs; what is added later runs where it is
     * added.
     */
    CompletionStage<R> toStage();
}
