package org.hob.core.job;

import java.util.function.Predicate;
import org.hob.job.JobKind;
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * A listener that is registered: told by its kind, in its owner's lane, until it or its scope is closed.
 *
 * @param <T> what it is told
 */
public final class Registration<T> extends StandingJob implements Errand {

    private final Lane lane;
    private final boolean callback;
    private final Listener<? super T> job;
    private final @Nullable Predicate<? super T> filter;
    private final Errand filtering;
    private volatile @Nullable Runnable way;

    Registration(JobScope scope, Listener<? super T> job, JobType type, @Nullable Predicate<? super T> filter) {
        super(scope, type, Overlapping.of(type.overlap()));
        lane = scope.lane();
        callback = type.kind() == JobKind.CALLBACK;
        this.job = job;
        this.filter = filter;
        filtering = new Errand.Plain(scope, new JobType(JobKind.CALLBACK, Overlap.PARALLEL, type.place()));
    }

    /** Says how it gets off the list it is on. Turn of what is said: held, inside the home. */
    public Registration<T> leavesBy(Runnable way) {
        this.way = way;
        return this;
    }

    Lane lane() {
        return lane;
    }

    boolean isCallback() {
        return callback;
    }

    boolean isFiltered() {
        return filter != null;
    }

    /** Returns whether some of its code runs on the loop: it is a callback, or has a filter. */
    boolean runsOnLoop() {
        return callback || filter != null;
    }

    /** Returns what tells it later than it was to be told: something done on the loop, whatever its own kind. */
    Errand late() {
        return callback ? this : filtering;
    }

    /** Returns what asking its filter is: something done on the loop, whatever its own kind. */
    Errand filter() {
        return filtering;
    }

    boolean passes(T what) {
        return filter == null || filter.test(what);
    }

    /** Tells it, on the loop. Turn: held, outside the home. */
    void call(T what) throws Exception {
        if (passes(what)) job.on(what);
    }

    /** Tells it later than it was to be told, when it may have been closed. Turn: held, outside the home. */
    void tellLate(T what, @Nullable Object cause) throws Exception {
        if (isClosed()) return;
        if (callback) call(what);
        else if (passes(what)) scope().inHome(() -> start(what, cause));
    }

    /** Starts its job, a coroutine's or a worker's. Turn: held, inside the home. */
    void start(T what, @Nullable Object cause) {
        start(() -> job.on(what), cause);
    }

    @Override
    void leave() {
        var off = way;
        if (off != null) off.run();
    }

    @Override
    public String toString() {
        return lane.owner() + ": " + type().place();
    }
}
