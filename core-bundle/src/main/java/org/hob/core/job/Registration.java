package org.hob.core.job;

import java.util.function.Predicate;
import org.hob.job.JobKind;
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.hob.job.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A listener that is registered: told by its kind, in its owner's lane, until it or its scope is closed.
 *
 * @param <T> what it is told
 */
public final class Registration<T> implements Subscription, Belonging, Errand {

    private final JobScope scope;
    private final Lane lane;
    private final boolean callback;
    private final Listener<? super T> job;
    private final JobType type;
    private final @Nullable Predicate<? super T> filter;
    private final Errand filtering;
    private final Overlapping overlapping;
    private volatile @Nullable Runnable leave;
    private volatile boolean closed;

    Registration(JobScope scope, Listener<? super T> job, JobType type, @Nullable Predicate<? super T> filter) {
        this.scope = scope;
        lane = scope.lane();
        callback = type.kind() == JobKind.CALLBACK;
        this.job = job;
        this.type = type;
        this.filter = filter;
        filtering = new Errand.Plain(scope, new JobType(JobKind.CALLBACK, Overlap.PARALLEL, type.place()));
        overlapping = Overlapping.of(type.overlap());
    }

    /** Says how it gets off the list it is on. Turn of what is said: held, inside the home. */
    public Registration<T> leavesBy(Runnable way) {
        leave = way;
        return this;
    }

    @Override
    public JobScope scope() {
        return scope;
    }

    Lane lane() {
        return lane;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isCallback() {
        return callback;
    }

    boolean isFiltered() {
        return filter != null;
    }

    /** Returns what asking its filter is: something done on the loop, whatever its own kind. */
    Errand filter() {
        return filtering;
    }

    @Override
    public JobType type() {
        return type;
    }

    boolean passes(T what) {
        return filter == null || filter.test(what);
    }

    /** Tells it, on the loop. Turn: held, outside the home. */
    void call(T what) throws Exception {
        if (passes(what)) job.on(what);
    }

    /** Tells it later than it was to be told, when it may have been closed. Turn: held, outside the home. */
    void callLate(T what) throws Exception {
        if (!closed) call(what);
    }

    /** Starts its job, a coroutine's or a worker's. Turn: held, inside the home. */
    void start(T what, @Nullable Object cause) {
        if (closed) return;
        overlapping.start(() -> scope.launch(type, Bodies.withoutResult(() -> job.on(what)), cause));
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        scope.forget(this);
        var way = leave;
        if (way != null) scope.inHome(way);
    }

    @Override
    public String toString() {
        return scope.lane().owner() + ": " + type.place();
    }

    @Override
    public void end() {
        close();
    }
}
