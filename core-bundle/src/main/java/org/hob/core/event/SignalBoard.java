package org.hob.core.event;

import java.util.HashMap;
import java.util.Map;
import org.hob.core.job.ListenerLists;
import org.hob.core.job.Loop;
import org.hob.core.job.Registration;
import org.hob.event.Signal;
import org.jspecify.annotations.Nullable;

/** Who listens to which signal. Guarded by the turn. */
public final class SignalBoard {

    private static final Registration<?>[] NOBODY = {};

    private final Loop loop;
    private final Map<Signal<?>, Registration<?>[]> listeners = new HashMap<>();

    public SignalBoard(Loop loop) {
        this.loop = loop;
    }

    void send(Signal<?> signal, Object what, @Nullable Object cause) {
        loop.countEvent();
        var those = listeners.getOrDefault(signal, NOBODY);
        if (those.length > 0) loop.tell(what, those, cause);
    }

    void join(Signal<?> signal, Registration<?> listener) {
        ListenerLists.join(listeners, signal, listener);
    }

    void leave(Signal<?> signal, Registration<?> listener) {
        ListenerLists.leave(listeners, signal, listener);
    }
}
