package org.hob.job;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** A stretch of time that owns what is done through it: tasks, timers, subscriptions, things; its end is their end. */
@ProviderType
public interface Scope extends EventLoop, AutoCloseable {

    /**
     * Closes that thing on a worker when this scope ends, and returns it. In a scope that has ended it is closed at once.
     *
     * <p>Turn: never waits.
     */
    <C extends AutoCloseable> C own(C thing);

    /**
     * Returns listeners of one's own making, for an exported API.
     *
     * <p>Turn: never waits.
     */
    <T> Listeners<T> listeners();

    /**
     * Returns a job that runs at most once in that time, counted from the end of a run; calls that come meanwhile are one more run after it.
     *
     * <p>Turn: never waits.
     *
     * @param cooldown more than zero
     * @param edge whether the first call of all runs it at once, or after that time too
     * @throws IllegalArgumentException if the time is zero or negative
     */
    Paced debounced(Duration cooldown, Paced.Edge edge, Job job);

    /**
     * Returns a job that runs at most once in that time, counted from the beginning of a run; calls that come meanwhile are dropped.
     *
     * <p>Turn: never waits.
     *
     * @param interval more than zero
     * @throws IllegalArgumentException if the time is zero or negative
     */
    Paced throttled(Duration interval, Job job);

    /**
     * Returns a job that runs at most so many times in that time, counted from the beginning of each run; calls beyond that are one run as soon as it may be.
     *
     * <p>Turn: never waits.
     *
     * @param runs 1 or more
     * @param time more than zero
     * @throws IllegalArgumentException if the number is less than 1, or the time zero or negative
     */
    Paced limited(int runs, Duration time, Job job);

    /**
     * Returns a new scope that ends with this one at the latest.
     *
     * <p>Turn: never waits.
     */
    Scope scope();

    /**
     * Waits until all its tasks have ended; the first failure cancels the others and is thrown as by {@link Task#await()}.
     *
     * <p>Turn: waits.
     *
     * @throws WrongTurnException in a callback
     */
    void join();

    /**
     * Cancels its tasks, ends its subscriptions and timers, closes what it owns. Has no effect the second time.
     *
     * <p>Turn: never waits.
     */
    @Override
    void close();
}
