package org.hob.core.job;

import java.util.concurrent.Callable;
import org.hob.job.Cancelled;
import org.hob.job.EventLoop;
import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.hob.job.TaskException;
import org.jspecify.annotations.Nullable;

/** How an owner gets into the home: in the turn that the caller has, in one that it waits for, or by a post to its lane. */
abstract class Doors extends Owning implements EventLoop {

    private static final JobType OUTSIDE = new JobType(JobKind.BLOCKING, Overlap.PARALLEL, "a thread of its own");

    Doors(Loop loop, Lane lane, @Nullable Owning parent) {
        super(loop, lane, parent);
    }

    /** Returns the scope that this is. */
    abstract JobScope self();

    @Override
    public void turn(Runnable code) {
        try {
            turn(() -> {
                code.run();
                return Boolean.TRUE;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("a Runnable threw " + e, e);
        }
    }

    @Override
    public <R extends @Nullable Object> R turn(Callable<R> code) throws Exception {
        var current = Execution.current();
        var execution = current == null ? outside() : current;
        if (loop().turn().enter()) {
            loop().turn().leave();
            return atomically(execution, code);
        }
        if (loop().isStopping())
            throw new IllegalStateException("turn: the house is stopping (expected: called before)");
        execution.checkCancelled();
        Footing.check();
        Execution.bind(execution);
        var loan = loop().borrow(execution);
        try {
            if (loan == null) execution.askForTurn();
            return atomically(execution, code);
        } finally {
            execution.giveBack();
            if (loan != null) loan.giveBack();
            Execution.bind(current);
        }
    }

    private static <R extends @Nullable Object> R atomically(Execution execution, Callable<R> code) throws Exception {
        execution.beginAtomic();
        try {
            return code.call();
        } finally {
            execution.endAtomic();
        }
    }

    @Override
    public boolean holdsTurn() {
        return loop().turn().isHeld();
    }

    /** Returns what stands for a thread that runs no job. */
    final Execution outside() {
        return new Execution(self(), OUTSIDE, null);
    }

    /** Does something of the home's own: now if the caller has the turn, else in the place it gets in the lane(). Turn: never waits. */
    public void inHome(Runnable step) {
        inHome(loop().turn().enter(), step);
    }

    /**
     * Does something of the home's own that ends something, as {@link #inHome}; also for a job that is to end itself, whose other calls fail, but then
     * in the place it gets in the lane.
     */
    public void inHomeAnyway(Runnable step) {
        inHome(entersUnlessToEnd(), step);
    }

    private void inHome(boolean entered, Runnable step) {
        if (entered) {
            try {
                step.run();
            } finally {
                loop().turn().leave();
            }
        } else {
            post(step);
        }
    }

    private boolean entersUnlessToEnd() {
        try {
            return loop().turn().enter();
        } catch (Cancelled | TaskException.TimedOut | IllegalStateException toEnd) {
            // It is told so by its next call that does not end something.
            return false;
        }
    }

    /**
     * Changes the home for its owner, as {@link #inHome}, but not without end.
     *
     * @throws java.util.concurrent.RejectedExecutionException if it has to be posted and too much waits in the lane already
     */
    public void change(Runnable step) {
        loop().makeRoom();
        boolean entered = loop().turn().enter();
        if (!entered) lane().checkBound();
        inHome(entered, step);
    }

    /**
     * Goes into the home to change it, as {@link #change} does; {@link #leaves} comes out. For where an object for each change would be too dear. Returns false
     * if the caller has no turn, and so must post.
     */
    public final boolean enters() {
        loop().makeRoom();
        return loop().turn().enter();
    }

    /** Comes out of the home. */
    public final void leaves() {
        loop().turn().leave();
    }

    /** Does something of the home's own in the place it gets in the lane(). Turn: never waits. */
    public void post(Runnable step) {
        lane().post(new HomeSegment(self(), step));
    }
}
