package org.hob.core.event;

import java.util.Map;
import java.util.function.Predicate;
import org.hob.core.job.Execution;
import org.hob.core.job.JobScope;
import org.hob.core.job.Registration;
import org.hob.event.Event;
import org.hob.event.Events;
import org.hob.event.Signal;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.jspecify.annotations.Nullable;

/** The bus as one scope sees it: what it subscribes is its own. */
public final class OwnersEvents implements Events {

    private final JobScope scope;
    private final EventBus bus;
    private final SignalBoard signals;

    public OwnersEvents(JobScope scope, EventBus bus, SignalBoard signals) {
        this.scope = scope;
        this.bus = bus;
        this.signals = signals;
    }

    @Override
    public void fire(Record payload) {
        EventNames.know(payload.getClass());
        if (!scope.enters()) {
            scope.change(() -> bus.fire(payload));
            return;
        }
        try {
            bus.fire(payload);
        } finally {
            scope.leaves();
        }
    }

    @Override
    public void fire(String type, Map<String, ?> data) {
        var name = EventNames.checked(type);
        var values = Values.copy("data", data);
        scope.change(() -> bus.fire(name, values));
    }

    @Override
    public <P extends Record> Subscription on(Class<P> type, Listener<Event<P>> job) {
        return on(type, scope.register(job, null));
    }

    @Override
    public <P extends Record> Subscription on(Class<P> type, Predicate<? super P> filter, Listener<Event<P>> job) {
        return on(type, scope.<Event<P>>register(job, event -> filter.test(event.payload())));
    }

    private Subscription on(Class<?> type, Registration<?> listener) {
        listener.leavesBy(() -> bus.leave(type, listener));
        scope.inHome(() -> bus.join(type, listener));
        return listener;
    }

    @Override
    public Subscription on(String type, Listener<Event<Map<String, Object>>> job) {
        var name = EventNames.checked(type);
        return on(name, scope.register(job, event -> job.on(Payloads.named(event)), nothingFiltered()));
    }

    private Subscription on(String name, Registration<Event<?>> listener) {
        listener.leavesBy(() -> bus.leave(name, listener));
        scope.inHome(() -> bus.join(name, listener));
        return listener;
    }

    @Override
    public <P extends Record> Subscription once(Class<P> type, Listener<Event<P>> job) {
        var once = new Once<Event<P>>(job);
        return once.endedBy(on(type, scope.register(job, once, once)));
    }

    @Override
    public Subscription once(String type, Listener<Event<Map<String, Object>>> job) {
        var once = new Once<Event<?>>(event -> job.on(Payloads.named(event)));
        return once.endedBy(on(EventNames.checked(type), scope.register(job, once, once)));
    }

    @Override
    public <T> void send(Signal<T> signal, T what) {
        var sent = signal.type().cast(what);
        var current = Execution.current();
        var cause = current == null ? null : current.cause();
        scope.change(() -> signals.send(signal, sent, cause));
    }

    @Override
    public <T> Subscription on(Signal<T> signal, Listener<? super T> job) {
        var listener = scope.<T>register(job, null);
        listener.leavesBy(() -> signals.leave(signal, listener));
        scope.inHome(() -> signals.join(signal, listener));
        return listener;
    }

    private static @Nullable Predicate<Event<?>> nothingFiltered() {
        return null;
    }
}
