package org.hob.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The event loop and its workers, as one owner sees them.
 *
 * <p>An {@link AnyJob} runs by its kind; a {@link Callable} or {@link Runnable} runs right here. Any method may be called from any thread. A job
 * that fails is logged with its owner's name; a job of a closed owner is not started, and its task ends with {@link TaskException.WasCancelled}. An owner may
 * have 100,000 jobs waiting for the loop and as many for workers; one more is refused with {@link java.util.concurrent.RejectedExecutionException}. What
 * happens meanwhile is lost to listeners that would have to wait as well, whatever they listen to; the log says so once.
 */
@ProviderType
public interface EventLoop {

    /**
     * Runs the job as soon as possible: a callback at once and inline when the caller holds the turn for the same owner, a coroutine ahead of what
     * waits in its lane, a blocking job on a worker.
     *
     * <p>Turn: never waits.
     */
    void run(Job job);

    /**
     * Runs the job with its input as soon as possible, as {@link #run(Job)}.
     *
     * <p>Turn: never waits.
     */
    <T> void run(Listener<? super T> job, T what);

    /**
     * Runs the job after what is scheduled already.
     *
     * <p>Turn: never waits.
     */
    void add(Job job);

    /**
     * Runs the job with its input after what is scheduled already.
     *
     * <p>Turn: never waits.
     */
    <T> void add(Listener<? super T> job, T what);

    /**
     * Starts the job after what is scheduled already, and returns its task.
     *
     * <p>Turn: never waits.
     */
    Task<?> start(Job job);

    /**
     * Starts the job with its input after what is scheduled already, and returns its task.
     *
     * <p>Turn: never waits.
     */
    <T> Task<?> start(Listener<? super T> job, T what);

    /**
     * Starts the work after what is scheduled already, and returns its task.
     *
     * <p>Turn: never waits.
     */
    <R extends @Nullable Object> Task<R> start(Work<R> work);

    /**
     * Starts a job that nobody waits for, such as one that keeps a connection up: it does not hold up the start of the house, as other jobs do that a
     * platform starts or adds while it is set up, nor {@link Scope#join}. It ends with its scope.
     *
     * <p>Turn: never waits.
     */
    Task<?> background(Job job);

    /**
     * Starts all of it, waits for all and returns the results in order. The first failure cancels the rest and is thrown as by {@link Task#await()}.
     *
     * <p>Turn: waits.
     *
     * @throws WrongTurnException in a callback
     */
    <R extends @Nullable Object> List<R> all(Collection<? extends Work<? extends R>> works);

    /**
     * Does as {@link #all(Collection)}, at most so many at once.
     *
     * <p>Turn: waits.
     *
     * @param atOnce how many run at the same time, 1 or more
     * @throws IllegalArgumentException if {@code atOnce} is less than 1
     * @throws WrongTurnException in a callback
     */
    <R extends @Nullable Object> List<R> all(int atOnce, Collection<? extends Work<? extends R>> works);

    /**
     * Starts all of it, waits for the first that succeeds and cancels the rest. If none succeeds, the last failure is thrown.
     *
     * <p>Turn: waits.
     *
     * @throws IllegalArgumentException if there is nothing to start
     * @throws WrongTurnException in a callback
     */
    <R extends @Nullable Object> R first(Collection<? extends Work<? extends R>> works);

    /**
     * Runs the job once after that time; a delay of zero or less is as soon as possible.
     *
     * <p>Turn: never waits.
     *
     * @throws java.util.concurrent.RejectedExecutionException if 100,000 timers of the owner wait already
     */
    Task<?> after(Duration delay, Job job);

    /**
     * Runs the job once when the clock on the wall shows that time or a later one, as soon as possible if it does already. A clock that is set, or that
     * slept with the machine, is noticed within ten seconds.
     *
     * <p>Turn: never waits.
     *
     * @throws java.util.concurrent.RejectedExecutionException if 100,000 timers of the owner wait already
     */
    Task<?> at(Instant time, Job job);

    /**
     * Runs the job at that interval, the first time after one interval, whatever the clock on the wall does. A run that is due while the last one is
     * still going is left out.
     *
     * <p>Turn: never waits.
     *
     * @param interval more than zero
     * @throws IllegalArgumentException if the interval is zero or negative
     */
    Subscription every(Duration interval, Job job);

    /**
     * Runs the job at the local times of the house that the pattern says. When the clock is set forward past some of them it runs once; when it is set
     * back by an hour or less it does not run again for times it ran for. A run that is due while the last one is still going is left out.
     *
     * <p>Turn: never waits.
     */
    Subscription every(TimePattern pattern, Job job);

    /**
     * Runs the job every day at that local time. A time that a clock change skips is run when the clock has passed it, a time that comes twice is
     * run once. When somebody sets the clock it is as for {@link #every(TimePattern, Job)}.
     *
     * <p>Turn: never waits.
     */
    Subscription daily(LocalTime time, Job job);

    /**
     * Returns the time of the house, which tests own.
     *
     * <p>Turn: never waits.
     */
    Instant now();

    /**
     * Waits in house time.
     *
     * <p>Turn: waits.
     *
     * @throws Cancelled if the job is cancelled, or its owner is gone
     * @throws WrongTurnException in a callback
     */
    void sleep(Duration time);

    /**
     * Runs the code right here and returns its result; when it takes longer, its waits are cut short and {@link TaskException.TimedOut} is thrown.
     *
     * <p>Turn: runs right here.
     *
     * @param limit in house time, more than zero
     * @throws WrongTurnException in a callback
     */
    <R extends @Nullable Object> R within(Duration limit, Callable<R> code) throws Exception;

    /**
     * Runs the code right here within a time limit, as {@link #within(Duration, Callable)}, that stands still whenever somebody asks for that in the zone.
     *
     * <p>Turn: runs right here.
     *
     * @param limit in house time, more than zero
     * @param zone a name of one's own choice, for limits that stand still together
     * @throws WrongTurnException in a callback
     */
    <R extends @Nullable Object> R within(Duration limit, String zone, Callable<R> code) throws Exception;

    /**
     * Runs the code right here and returns its result, and stops the clocks of the time limits around it meanwhile: something that may take its time, as
     * moving old data does.
     *
     * <p>Turn: runs right here.
     */
    <R extends @Nullable Object> R unhurried(Callable<R> code) throws Exception;

    /**
     * Runs the code right here as {@link #unhurried(Callable)}, and stops the clocks of everybody's limits in that zone, too.
     *
     * <p>Turn: runs right here.
     */
    <R extends @Nullable Object> R unhurried(String zone, Callable<R> code) throws Exception;

    /**
     * Runs the code right here in one turn: nothing else happens in the house meanwhile. It must not wait.
     *
     * <p>Turn: waits for one, unless the caller holds it.
     *
     * @throws Cancelled if the job is cancelled while it waits for the turn
     * @throws IllegalStateException once the house is stopping
     */
    void turn(Runnable code);

    /**
     * Runs the code right here in one turn and returns its result: an explicit read-modify-write. It must not wait.
     *
     * <p>Turn: waits for one, unless the caller holds it. Not for framework threads, such as a component's activation, nor while holding a lock.
     *
     * @throws Cancelled if the job is cancelled while it waits for the turn
     * @throws IllegalStateException once the house is stopping
     * @throws Exception what the code throws, as it is
     */
    <R extends @Nullable Object> R turn(Callable<R> code) throws Exception;

    /**
     * Returns whether the caller holds the turn.
     *
     * <p>Turn: never waits.
     */
    boolean holdsTurn();

    /**
     * Takes in a future of the JDK, of OSGi (by {@code toCompletionStage()}) or of a library. Cancelling the task does not cancel the stage.
     *
     * <p>Turn: never waits.
     */
    <R extends @Nullable Object> Task<R> adopt(CompletionStage<R> stage);

    /**
     * Returns the owner's workers, for libraries that want an executor.
     *
     * <p>Turn: never waits.
     */
    Executor workers();
}
