package org.hob.core.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hob.core.job.ListenerLists;
import org.hob.core.job.Loop;
import org.hob.core.job.Registration;
import org.hob.event.Context;
import org.hob.event.Event;
import org.hob.event.Origin;
import org.hob.state.StateChanged;
import org.hob.state.StateReported;
import org.jspecify.annotations.Nullable;

/**
 * Who listens to what. A typed event reaches the listeners of its class, then those of its name, then those of all names. Where nobody listens nothing is
 * made. Guarded by the turn.
 */
public final class EventBus {

    static final String EVERYTHING = "*";

    /** What is no part of everything: it says that nothing has changed, far more often than anything else. */
    private static final Class<?> QUIET = StateReported.class;

    private static final Registration<?>[] NOBODY = {};

    private final Loop loop;
    private final Map<Class<?>, Registration<?>[]> byClass = new HashMap<>();
    private final Map<String, Registration<?>[]> byName = new HashMap<>();

    public EventBus(Loop loop) {
        this.loop = loop;
        EventNames.know(StateChanged.class);
        EventNames.know(StateReported.class);
    }

    /** Returns whether anybody may listen to that class, so that it is worth while to make an event of it. Turn: held, inside the home. */
    public boolean hears(Class<?> type) {
        return byClass.containsKey(type) || (!byName.isEmpty() && hearsByName(type)) || loop.isConducted();
    }

    private boolean hearsByName(Class<?> type) {
        return byName.containsKey(EventNames.of(type)) || (type != QUIET && byName.containsKey(EVERYTHING));
    }

    /** Tells who listens to that class or its name. Turn: held, inside the home. */
    void fire(Record payload) {
        fire(payload, null);
    }

    /**
     * Tells who listens to that class or its name. Turn: held, inside the home.
     *
     * @param because why; null for the context of the job that runs now
     */
    public void fire(Record payload, @Nullable Context because) {
        loop.countEvent();
        tell(payload, because);
    }

    /** Tells who listens to that class or its name of what was counted before. Turn: held, inside the home. */
    public void tell(Record payload, @Nullable Context because) {
        var type = payload.getClass();
        if (loop.isConducted()) loop.show(EventNames.of(type), payload);
        var ofClass = byClass.getOrDefault(type, NOBODY);
        if (ofClass.length == 0 && byName.isEmpty()) return;
        var name = EventNames.of(type);
        if (byName.isEmpty()) {
            tell(event(name, payload, because), ofClass);
            return;
        }
        var ofName = byName.getOrDefault(name, NOBODY);
        var ofAll = type == QUIET ? NOBODY : byName.getOrDefault(EVERYTHING, NOBODY);
        if (ofClass.length + ofName.length + ofAll.length == 0) return;
        var event = event(name, payload, because);
        tell(event, ofClass);
        tell(event, ofName);
        tell(event, ofAll);
    }

    /** Tells who listens to that name. Turn: held, inside the home. */
    void fire(String name, Map<String, Object> data) {
        loop.countEvent();
        if (loop.isConducted()) loop.show(name, data);
        var ofName = byName.getOrDefault(name, NOBODY);
        var ofAll = byName.getOrDefault(EVERYTHING, NOBODY);
        if (ofName.length + ofAll.length == 0) return;
        var event = event(name, data, null);
        tell(event, ofName);
        tell(event, ofAll);
    }

    private <P> Event<P> event(String name, P payload, @Nullable Context because) {
        var context = because == null ? Causes.of(loop) : because;
        return new Event<>(name, payload, loop.moment(), Origin.LOCAL, context);
    }

    private void tell(Event<?> event, Registration<?>[] listeners) {
        if (listeners.length > 0) loop.tell(event, listeners, event.context());
    }

    /** Returns who listens, in words. Turn: held, or the loop is still. */
    public Stream<String> heardBy() {
        return Stream.concat(byClass.values().stream(), byName.values().stream())
                .flatMap(Arrays::stream)
                .map(Registration::toString);
    }

    void join(Class<?> type, Registration<?> listener) {
        ListenerLists.join(byClass, type, listener);
    }

    void leave(Class<?> type, Registration<?> listener) {
        ListenerLists.leave(byClass, type, listener);
    }

    void join(String name, Registration<?> listener) {
        ListenerLists.join(byName, name, listener);
    }

    void leave(String name, Registration<?> listener) {
        ListenerLists.leave(byName, name, listener);
    }
}
