package org.hob.event;

import java.util.Map;
import java.util.function.Predicate;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The bus: a payload's record class is its type; Home Assistant's names reach it at the edge.
 *
 * <p>Listeners are told of everything, in order, with one exception: what happens while their owner has 100,000 jobs waiting is not kept for it as well. A
 * coroutine, a blocking job, or a callback whose bundle is held up is not told of it then, and the log says so once.
 */
@ProviderType
public interface Events {

    /**
     * Tells every listener of that class, when the segment that is running now ends, in the order in which events were fired.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @throws IllegalStateException if a callback fires more than 4,096 events, heard or not, of which a change of a state is one, or
     *     what follows from it would be told to more than 1,000,000 listeners in all; or whoever does, if events follow from each other more than 256 deep
     */
    void fire(Record payload);

    /**
     * Fires an event that only has a name.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @param type 1–64 characters
     * @param data text, numbers, booleans, and lists and maps of these
     * @throws IllegalArgumentException if the type is too long or the data holds anything else
     * @throws IllegalStateException if a callback fires more than 4,096 events, heard or not, of which a change of a state is one, or
     *     what follows from it would be told to more than 1,000,000 listeners in all; or whoever does, if events follow from each other more than 256 deep
     */
    void fire(String type, Map<String, ?> data);

    /**
     * Listens to payloads of that class.
     *
     * <p>Turn: never waits.
     */
    <P extends Record> Subscription on(Class<P> type, Listener<Event<P>> job);

    /**
     * Listens to payloads of that class that pass the filter, which is pure and runs in the listener's name.
     *
     * <p>Turn: never waits.
     */
    <P extends Record> Subscription on(Class<P> type, Predicate<? super P> filter, Listener<Event<P>> job);

    /**
     * Listens to events of that name, {@code *} for all but {@code state_reported}. A typed event has the name of its class, {@code StateChanged} is
     * {@code state_changed}.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if the type has no or more than 64 characters
     */
    Subscription on(String type, Listener<Event<Map<String, Object>>> job);

    /**
     * Listens to the next payload of that class, and to no other, however many are fired before the job begins.
     *
     * <p>Turn: never waits.
     */
    <P extends Record> Subscription once(Class<P> type, Listener<Event<P>> job);

    /**
     * Listens to the next event of that name, {@code *} for any, as {@link #on(String, Listener)}, and to no other.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if the type has no or more than 64 characters
     */
    Subscription once(String type, Listener<Event<Map<String, Object>>> job);

    /**
     * Tells every listener of that signal, and nobody else, when the segment that is running now ends, in the order in which signals were sent.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @throws IllegalStateException if a callback sends, fires and changes states more than 4,096 times, heard or not
     */
    <T> void send(Signal<T> signal, T what);

    /**
     * Listens to that signal.
     *
     * <p>Turn: never waits.
     */
    <T> Subscription on(Signal<T> signal, Listener<? super T> job);
}
