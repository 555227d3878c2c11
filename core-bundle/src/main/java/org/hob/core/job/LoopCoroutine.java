package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine on the loop: a virtual thread, its scheduler and its own node in the lane, all in one, since it is never in the lane twice.
 *
 * <pre>
 *            ready                 served
 *   OFF ───────────────▶ QUEUED ───────────▶ MOUNTED ──▶ OFF       it begins QUEUED; OFF: it waits, and its server
 *                           ▲                │  ▲  │               has let go of it
 *                           │          ready ▼  │  ▼
 *                           └─────────────── READY ◀── AWAITED     it is ready before its server has let go; a server
 *                                                                  whom it stopped inside the home waits for that,
 *                                                                  and mounts it again
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

    /** Its server waits until it may go on. */
    private static final int AWAITED = 4;

    private static final VarHandle PLACE = place();

    private final Execution execution;
    private final LoopTask<?> task;
    private final Runnable code;
    private final LoopCarrier carrier;
    private volatile int place = QUEUED;
    private @Nullable Thread thread;
    // These go with place, and with the state of the virtual thread, which both are volatile: whoever wakes it has read
    // one of them.
    private @Nullable LoopThread carriedBy;
    private @Nullable Runnable own;

    <R extends @Nullable Object> LoopCoroutine(
            Execution execution, LoopTask<R> task, Callable<? extends R> code, LoopCarrier carrier) {
        this.execution = execution;
        this.task = task;
        this.code = () -> {
            Execution.bind(execution);
            task.run(execution, code);
        };
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
            made = carrier.thread(this, execution.name(), code);
            thread = made;
        }
        return made;
    }

    /**
     * Runs it until it waits. The exchange is a fence: whoever makes it ready meanwhile is seen by it, or sees that it is mounted. Turn: held, outside the
     * home.
     */
    void run(LoopThread server) {
        if (carriedBy != server) carriedBy = server;
        PLACE.getAndSet(this, MOUNTED);
        var mine = own;
        if (mine == null) {
            runner().start();
            mine = own;
        }
        if (mine != null) runOut(mine, server);
    }

    /** Is let go of by who ran it. Turn: held, inside the home, unless it was taken away or there is none any more. */
    void letGo() {
        if (place != READY && PLACE.compareAndSet(this, MOUNTED, OFF)) return;
        PLACE.setRelease(this, QUEUED);
        execution.scope().lane().postDue(this);
    }

    /** Runs it until it unmounts outside the home; inside, where only a lock of the home's own can stop it for a moment, nobody else may come in. */
    private void runOut(Runnable mine, LoopThread server) {
        mine.run();
        while (server.lease().isEntered()) {
            awaitReady();
            mine.run();
        }
    }

    private void awaitReady() {
        PLACE.compareAndSet(this, MOUNTED, AWAITED);
        while (!PLACE.compareAndSet(this, READY, MOUNTED)) {
            LockSupport.park(this);
            Thread.interrupted();
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
            switch (place) {
                case OFF -> {
                    if (!PLACE.compareAndSet(this, OFF, QUEUED)) continue;
                    execution.scope().lane().postDue(this);
                }
                case MOUNTED -> {
                    if (!PLACE.compareAndSet(this, MOUNTED, READY)) continue;
                }
                case AWAITED -> {
                    if (!PLACE.compareAndSet(this, AWAITED, READY)) continue;
                    LockSupport.unpark(carriedBy);
                }
                default -> {}
            }
            return;
        }
    }

    @Override
    boolean claim() {
        return own != null || !(execution.scope().isShut() || task.isDone());
    }

    /** What has begun is refused only when there are no turns any more: it goes on without, to let go of what it holds and to end. */
    @Override
    void refuse() {
        var mine = own;
        if (mine == null) task.cancel();
        else carrier.strays().execute(() -> unwind(mine));
    }

    private void unwind(Runnable mine) {
        PLACE.getAndSet(this, MOUNTED);
        mine.run();
        letGo();
    }

    private static VarHandle place() {
        try {
            return MethodHandles.lookup().findVarHandle(LoopCoroutine.class, "place", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
