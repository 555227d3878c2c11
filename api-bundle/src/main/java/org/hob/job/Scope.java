package org.hob.job;

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
