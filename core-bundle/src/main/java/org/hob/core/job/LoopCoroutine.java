package org.hob.core.job;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine on the loop: a virtual thread, its scheduler and its own node in the lane, all in one, since it is never in the lane twice.
 *
 * <pre>
 *            ready                 served
 *   OFF ───────────────▶ QUEUED ───────────▶ MOUNTED ──▶ OFF       it waits, and its server has let go of it
 *                           ▲                   │ ready
 *                           └────────────── READY                  it is ready before its server has let go
 * </pre>
 *
 * <p>The JDK may say twice that it is ready: whoever asks a runnable virtual thread for its stack, as the watchdog does, has it submitted again, for its
 * turn may have passed meanwhile. To run a continuation that is not ready has no effect.
 *
 * <p>The virtual thread is made when the first segment begins, so that what is refused was never started. The first {@link Runnable} its scheduler is
 * given is its own continuation; any other belongs to a stray.
 */
final class LoopCoroutine extends Segment implements Executor {

    /** It waits. */
    private static final int OFF = 0;

    /** It is in the lane. */
    private static final int QUEUED = 1;

    /** A server runs it. */
    private static final int MOUNTED = 2;

    /** It may go on, but its last server still has it in hand. */
    private static final int READY = 3;

    private final Execution execution;
    private final LoopTask<?> task;
    private final Runnable code;
    private final LoopCarrier carrier;
    private final AtomicInteger place = new AtomicInteger(QUEUED);
    private @Nullable Thread thread;
    private volatile @Nullable LoopThread carriedBy;
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
    boolean serve(Server by, LoopThread me, Lease lease) {
        return by.serve(me, lease, this);
    }

    Execution execution() {
        return execution;
    }

    @Override
    Execution resumes() {
        return execution;
    }

    /** Returns the virtual thread, which is made the first time. */
    Thread runner() {
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

    /** Runs it until it waits. Turn: held, outside the home. */
    void run(LoopThread server) {
        if (carriedBy != server) carriedBy = server;
        place.setRelease(MOUNTED);
        var mine = own;
        if (mine == null) {
            runner().start();
            mine = own;
        }
        if (mine != null) runOut(mine, server);
    }

    /** Is let go of by its server. Turn: held, inside the home, unless it was taken away. */
    void letGo() {
        if (!place.compareAndSet(MOUNTED, OFF)) {
            place.set(QUEUED);
            execution.scope().lane().post(this);
        }
    }

    /** Runs it until it unmounts outside the home; inside, where only a lock of the home's own can stop it for a moment, nobody else may come in. */
    private void runOut(Runnable mine, LoopThread server) {
        mine.run();
        while (server.lease().isEntered()) {
            while (!place.compareAndSet(READY, MOUNTED)) {
                LockSupport.park(this);
                Thread.interrupted();
            }
            mine.run();
        }
    }

    /** Takes a continuation that is ready to go on. By whoever wakes it, so it must not fail. */
    @Override
    public void execute(Runnable continuation) {
        var mine = own;
        if (mine == null) own = continuation;
        else if (mine == continuation) goOn();
        else carrier.strays().execute(continuation);
    }

    /** If the server has not let go of it yet, that posts it; so it is never in the lane twice, nor run on two threads. */
    private void goOn() {
        while (true) {
            switch (place.get()) {
                case OFF -> {
                    if (!place.compareAndSet(OFF, QUEUED)) continue;
                    execution.scope().lane().post(this);
                }
                case MOUNTED -> {
                    if (!place.compareAndSet(MOUNTED, READY)) continue;
                    LockSupport.unpark(carriedBy);
                }
                default -> {}
            }
            return;
        }
    }

    @Override
    boolean isRefused() {
        return own == null && (execution.scope().isShut() || task.isDone());
    }

    @Override
    void refuse() {
        if (own == null) task.cancel();
    }
}
