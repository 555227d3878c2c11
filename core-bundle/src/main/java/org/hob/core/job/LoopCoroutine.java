package org.hob.core.job;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine on the loop: a virtual thread, its scheduler and its own node in the lane, all in one, since it is never in the lane twice.
 *
 * <p>The virtual thread is made when the first segment begins, so that what is refused was never started. The first {@link Runnable} its scheduler is
 * given is its own continuation; any other belongs to a stray.
 */
final class LoopCoroutine extends Segment implements Executor {

    private final Execution execution;
    private final LoopTask<?> task;
    private final Runnable code;
    private final LoopCarrier carrier;
    private @Nullable Thread thread;
    private volatile @Nullable Runnable own;

    <R extends @Nullable Object> LoopCoroutine(
            Execution execution, LoopTask<R> task, Callable<? extends R> code, LoopCarrier carrier) {
        this.execution = execution;
        this.task = task;
        this.code = () -> task.run(execution, code);
        this.carrier = carrier;
    }

    @Override
    Sort sort() {
        return own == null ? Sort.START : Sort.RESUME;
    }

    @Override
    Execution execution(LoopThread server) {
        return execution;
    }

    @Override
    Thread runner(LoopThread server) {
        var made = thread;
        if (made == null) {
            made = carrier.thread(this, execution.name(), this::begin);
            thread = made;
        }
        return made;
    }

    private void begin() {
        Execution.bind(execution);
        code.run();
    }

    @Override
    void run(LoopThread server) {
        var mine = own;
        if (mine == null) {
            runner(server).start();
            mine = own;
        }
        if (mine != null) mine.run();
    }

    /** Takes a continuation that is ready to go on. By whoever wakes it, so it must not fail. */
    @Override
    public void execute(Runnable continuation) {
        var mine = own;
        if (mine == null) own = continuation;
        else if (mine == continuation) execution.scope().lane().post(this);
        else carrier.strays().execute(continuation);
    }

    @Override
    boolean isRefused() {
        return own == null && (execution.scope().isClosed() || task.isDone());
    }

    @Override
    void refuse() {
        if (own == null) task.cancel();
    }
}
