package org.hob.core.event;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A listener that takes the first of what it is told, and leaves when its job begins. It takes on the loop, as a filter does, so that of two events in one
 * segment a coroutine, too, gets one.
 */
final class Once<T> implements Listener<T>, Predicate<T> {

    private final Listener<? super T> job;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile boolean begun;
    private volatile @Nullable Subscription end;

    Once(Listener<? super T> job) {
        this.job = job;
    }

    /** Says how it leaves; at once if its job has begun already. */
    Subscription endedBy(Subscription subscription) {
        end = subscription;
        if (begun) subscription.close();
        return subscription;
    }

    @Override
    public boolean test(T first) {
        return taken.compareAndSet(false, true);
    }

    @Override
    public void on(T what) throws Exception {
        begun = true;
        var leave = end;
        if (leave != null) leave.close();
        job.on(what);
    }
}
