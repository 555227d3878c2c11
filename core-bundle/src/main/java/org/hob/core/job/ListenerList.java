package org.hob.core.job;

import org.hob.job.Listener;
import org.hob.job.Listeners;
import org.hob.job.Subscription;

/**
 * The listeners of one thing, replaced as a whole when one comes or goes. Changed in the turn only; anybody may look.
 *
 * @param <T> what they are told
 */
final class ListenerList<T> implements Listeners<T> {

    private static final Registration<?>[] NOBODY = {};

    private final JobScope scope;
    private volatile Registration<?>[] listeners = NOBODY;

    /** Makes one; the scope is that of listeners that are added by nobody's job. */
    ListenerList(JobScope scope) {
        this.scope = scope;
    }

    @Override
    public Subscription add(Listener<? super T> listener) {
        var asks = Execution.current();
        var owner = asks == null ? scope : asks.scope();
        var registration = owner.<T>register(listener, null);
        owner.inHome(() -> join(registration.leavesBy(() -> leave(registration))));
        return registration;
    }

    @Override
    public void tell(T what) {
        scope.change(() -> {
            scope.loop().countEvent();
            if (listeners.length > 0) scope.loop().tell(what, listeners, JobScope.cause());
        });
    }

    @Override
    public boolean isEmpty() {
        return listeners.length == 0;
    }

    private void join(Registration<T> registration) {
        listeners = ListenerLists.with(listeners, registration);
    }

    private void leave(Registration<T> registration) {
        listeners = ListenerLists.without(listeners, registration);
    }
}
