package org.hob.state;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hob.job.Cancelled;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.WrongTurnException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All states. Reading is lock-free and sees one state at a time; who needs several together reads them in {@link org.hob.job.EventLoop#turn}.
 */
@ProviderType
public interface States {

    /**
     * Returns the state of that entity, if there is one.
     *
     * <p>Turn: never waits.
     */
    Optional<State> get(EntityId id);

    /**
     * Returns whether the state of that entity has that text.
     *
     * <p>Turn: never waits.
     */
    default boolean is(EntityId id, String text) {
        return get(id).filter(state -> state.is(text)).isPresent();
    }

    /**
     * Returns all states.
     *
     * <p>Turn: never waits.
     */
    Stream<State> all();

    /**
     * Returns the states of that domain.
     *
     * <p>Turn: never waits.
     */
    Stream<State> of(String domain);

    /**
     * Listens to changes of that entity, whether it exists yet or not.
     *
     * <p>Turn: never waits.
     */
    Subscription on(EntityId id, Listener<StateChanged> job);

    /**
     * Listens to changes of that entity that pass the filter, which is pure and runs in the listener's name.
     *
     * <p>Turn: never waits.
     */
    Subscription on(EntityId id, Predicate<StateChanged> filter, Listener<StateChanged> job);

    /**
     * Listens to changes of these entities.
     *
     * <p>Turn: never waits.
     */
    Subscription on(Collection<EntityId> ids, Listener<StateChanged> job);

    /**
     * Listens to changes of all entities of that domain.
     *
     * <p>Turn: never waits.
     */
    Subscription onDomain(String domain, Listener<StateChanged> job);

    /**
     * Listens to changes of all entities of that domain that pass the filter, which is pure and runs in the listener's name: {@code StateChanged.added()}.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if it is no name of a domain
     */
    Subscription onDomain(String domain, Predicate<StateChanged> filter, Listener<StateChanged> job);

    /**
     * Listens to every change.
     *
     * <p>Turn: never waits.
     */
    Subscription onAny(Listener<StateChanged> job);

    /**
     * Listens to every change that passes the filter, which is pure and runs in the listener's name.
     *
     * <p>Turn: never waits.
     */
    Subscription onAny(Predicate<StateChanged> filter, Listener<StateChanged> job);

    /**
     * Listens to what the device of that entity says without anything new in it.
     *
     * <p>Turn: never waits.
     */
    Subscription onReport(EntityId id, Listener<StateReported> job);

    /**
     * Runs the job whenever the state of that entity has passed the test, which is pure and runs in the listener's name, for so long without a
     * break. One that passes already is counted from now.
     *
     * <p>Turn: never waits.
     *
     * @param time zero or more
     */
    Subscription onHeld(EntityId id, Predicate<State> test, Duration time, Listener<State> job);

    /**
     * Runs the job whenever the state of that entity has had that text for so long, as {@link #onHeld(EntityId, Predicate, Duration, Listener)}.
     *
     * <p>Turn: never waits.
     *
     * @param time zero or more
     */
    default Subscription onHeld(EntityId id, String text, Duration time, Listener<State> job) {
        return onHeld(id, state -> state.is(text), time, job);
    }

    /**
     * Waits until the state of that entity has that text, and returns it.
     *
     * <p>Turn: waits.
     *
     * @throws Cancelled if the job is cancelled, or its owner is gone
     * @throws WrongTurnException in a callback
     */
    State until(EntityId id, String text);

    /**
     * Waits until the state of that entity passes the test, which is pure, and returns it.
     *
     * <p>Turn: waits.
     *
     * @throws Cancelled if the job is cancelled, or its owner is gone
     * @throws WrongTurnException in a callback
     */
    State until(EntityId id, Predicate<State> test);

    /**
     * Writes a state that has no entity.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @param value at most 255 characters
     * @param attributes text, numbers, booleans, times, and lists, sets and maps of these
     * @throws IllegalArgumentException if the value is too long or an attribute is anything else
     * @throws IllegalStateException if the state belongs to somebody else's entity; from elsewhere than the turn this is logged with the caller
     */
    void set(EntityId id, String value, Map<String, ?> attributes);

    /**
     * Writes a state that has no entity, as {@link #set}, and tells of a change even if nothing differs: for what happens again, such as a button that is pressed.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @param value at most 255 characters
     * @param attributes text, numbers, booleans, times, and lists, sets and maps of these
     * @throws IllegalArgumentException if the value is too long or an attribute is anything else
     * @throws IllegalStateException if the state belongs to somebody else's entity; from elsewhere than the turn this is logged with the caller
     */
    void force(EntityId id, String value, Map<String, ?> attributes);

    /**
     * Removes a state that has no entity.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @throws IllegalStateException if the state belongs to somebody else's entity; from elsewhere than the turn this is logged with the caller
     */
    void remove(EntityId id);
}
