package org.hob.core.job;

import static org.hob.core.job.TaskState.CANCELLED;
import static org.hob.core.job.TaskState.NOBODY_WAITS;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Cancelled;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.jspecify.annotations.Nullable;

/**
 * A started job that will end once.
 *
 * <pre>
 *   nobody waits ──▶ somebody waits ──▶ … ──▶ ended: a result, a failure, cancelled
 * </pre>
 *
 * <p>Any thread may complete, cancel or await it.
 *
 * @param <R> its result
 */
public class LoopTask<R extends @Nullable Object> implements Task<R>, Belonging {

    private static final long TIME_TO_ASK = 5_000_000_000L;
    private static final VarHandle STATE = field("state", TaskState.class);
    private static final VarHandle PHASE = field("phase", int.class);

    /** Its job has not begun, and may still be kept from it. */
    private static final int NEW = 0;

    private static final int RUNNING = 1;

    /** Somebody interrupts its thread; it must not leave the job meanwhile. */
    private static final int INTERRUPTING = 2;

    /** It runs, but whatever comes of it, it was cancelled. */
    private static final int CANCELLING = 3;

    private static final int OVER = 4;

    private final JobScope scope;
    private final String place;
    private volatile TaskState state = NOBODY_WAITS;
    private volatile boolean observed;
    private volatile boolean reporting;

    private volatile int phase = NEW;
    private @Nullable Execution execution;

    // Of the list of its scope.
    @Nullable
    LoopTask<?> previous;

    @Nullable
    LoopTask<?> next;

    boolean linked;

    LoopTask(JobScope scope, String place) {
        this.scope = scope;
        this.place = place;
    }

    JobScope scope() {
        return scope;
    }

    // ---- running

    /** Runs the code as this task, on the calling thread; {@code as} is null for a callback, which cannot be interrupted. */
    void run(@Nullable Execution as, Callable<? extends R> code) {
        if (!begin(as)) return;
        TaskState end;
        try {
            end = new TaskState.Result(code.call());
        } catch (Cancelled cancelled) {
            end = CANCELLED;
        } catch (Throwable failure) {
            // What it waited for has gone with its own scope.
            boolean isGone = failure instanceof TaskException.WasCancelled && scope.isClosed();
            end = isGone ? CANCELLED : new TaskState.Failure(failure);
        }
        end(end);
    }

    private boolean begin(@Nullable Execution as) {
        if (isDone()) return false;
        execution = as;
        if (as != null) as.runHere();
        if (!PHASE.compareAndSet(this, NEW, RUNNING)) return false;
        if (as != null) scope.loop().begun();
        return true;
    }

    private void end(TaskState end) {
        boolean cancelled = !PHASE.compareAndSet(this, RUNNING, OVER);
        while (phase == INTERRUPTING) Thread.onSpinWait();
        if (execution != null) {
            Thread.interrupted();
            if (cancelled) scope.loop().stragglers().remove(execution);
            scope.loop().ended();
        }
        become(cancelled ? CANCELLED : end);
    }

    public final void complete(R value) {
        become(new TaskState.Result(value));
    }

    public final void fail(Throwable failure) {
        become(failure instanceof Cancelled ? CANCELLED : new TaskState.Failure(failure));
    }

    private void become(TaskState end) {
        var before = state;
        while (before instanceof TaskState.Waiting && !STATE.compareAndSet(this, before, end)) before = state;
        if (!(before instanceof TaskState.Waiting waiting)) return;
        scope.forget(this);
        over();
        if (waiting != NOBODY_WAITS) tell(waiting);
        if (end instanceof TaskState.Failure(var cause)) {
            scope.lane().failed();
            reportUnlessObserved(cause);
        }
    }

    /** Is called when it has ended. Any thread. */
    void over() {}

    /** Tells those who wait, in the order in which they came. */
    private void tell(TaskState.Waiting last) {
        if (last.before() == NOBODY_WAITS && last.then() != null) {
            tell(last.then());
            return;
        }
        var steps = new ArrayDeque<Runnable>();
        for (var waiting = last; waiting != null; waiting = waiting.before()) {
            if (waiting.then() != null) steps.push(waiting.then());
        }
        steps.forEach(this::tell);
    }

    private void tell(Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            scope.loop().journal().failed(scope.lane().owner() + ": what follows " + place, failure);
        }
    }

    /** Takes back a step of somebody who waits no more. */
    private void forget(Runnable step) {
        while (true) {
            var now = state;
            if (!(now instanceof TaskState.Waiting waiting) || STATE.compareAndSet(this, now, waiting.without(step)))
                return;
        }
    }

    /** Looks again a while later: whoever started it has had the time to ask for its end. */
    private void reportUnlessObserved(Throwable cause) {
        if (observed) return;
        if (reporting) {
            report(cause);
            return;
        }
        var later = Timer.of(scope.loop().clock().nanos() + TIME_TO_ASK, () -> {
            if (!observed) report(cause);
        });
        scope.inHome(() -> scope.loop().timers().add(later));
    }

    private void report(Throwable cause) {
        scope.loop().journal().failed(scope.lane().owner() + ": " + place, cause);
    }

    // ---- from outside

    @Override
    public final void cancel() {
        while (true) {
            switch (phase) {
                case NEW -> {
                    if (!PHASE.compareAndSet(this, NEW, OVER)) continue;
                    become(CANCELLED);
                }
                case RUNNING -> {
                    if (!PHASE.compareAndSet(this, RUNNING, INTERRUPTING)) continue;
                    interrupt();
                }
                default -> {}
            }
            return;
        }
    }

    /** A callback cannot be interrupted, so that it is over for who waits for it. */
    private void interrupt() {
        var job = execution;
        if (job != null) {
            scope.loop().stragglers().add(job);
            job.cancel();
        }
        phase = CANCELLING;
        if (job == null) become(CANCELLED);
    }

    @Override
    public final void end() {
        cancel();
    }

    @Override
    public final boolean isDone() {
        return !(state instanceof TaskState.Waiting);
    }

    /** Returns where its job stands, in words; nothing if it does not run. */
    public final String whereabouts() {
        var job = execution;
        var on = job == null || isDone() ? null : job.thread();
        return on == null ? "" : Spot.of(on);
    }

    boolean isRunBy(@Nullable Execution current) {
        return current != null && current == execution;
    }

    boolean hasFailed() {
        return state instanceof TaskState.Failure;
    }

    boolean hasResult() {
        return state instanceof TaskState.Result;
    }

    @Override
    public final R await() {
        observed = true;
        if (!isDone()) {
            var waiter = Thread.currentThread();
            Runnable wake = () -> LockSupport.unpark(waiter);
            then(wake);
            try {
                Execution.await(place, this::isDone);
            } finally {
                forget(wake);
            }
        }
        return result();
    }

    @Override
    public final R await(Duration limit) {
        observed = true;
        if (!isDone()) {
            var alarm = scope.alarm(limit);
            Runnable wake = alarm::wake;
            then(wake);
            try {
                Execution.await(place, () -> isDone() || alarm.isOver());
            } finally {
                alarm.cancel();
                forget(wake);
            }
            if (!isDone()) throw new TaskException.TimedOut(place, limit);
        }
        return result();
    }

    @SuppressWarnings("unchecked")
    private R result() {
        return switch (state) {
            case TaskState.Result(var value) -> (R) value;
            case TaskState.Failure(RuntimeException cause) -> throw cause;
            case TaskState.Failure(Error cause) -> throw cause;
            case TaskState.Failure(var cause) -> throw new TaskException.Failed(place, cause);
            case TaskState.Ended() -> throw new TaskException.WasCancelled(place);
            case TaskState.Waiting waiting -> throw new IllegalStateException(place + " has not ended: " + waiting);
        };
    }

    /** Has its failure logged at once: nobody will ask for it. */
    public final LoopTask<R> report() {
        reporting = true;
        return this;
    }

    /** Has its failure logged by nobody but who asks for it. */
    public final LoopTask<R> observe() {
        observed = true;
        return this;
    }

    /** Does something of the home's own, such as posting, when it has ended; at once if it has. Turn: any thread's. */
    public final void then(Runnable step) {
        while (true) {
            var now = state;
            if (!(now instanceof TaskState.Waiting waiting)) {
                step.run();
                return;
            }
            if (STATE.compareAndSet(this, now, new TaskState.Waiting(waiting, step))) return;
        }
    }

    @Override
    public final void whenDone(Listener<? super Task<R>> job) {
        observed = true;
        var asks = Execution.current();
        var asking = asks == null ? scope : asks.scope();
        var type = scope.loop().classifier().of(job);
        then(() -> asking.launchQuietly(type, () -> job.on(this)));
    }

    @Override
    public final CompletionStage<R> toStage() {
        observed = true;
        var stage = new CompletableFuture<R>();
        then(() -> scope.loop().workers().execute(() -> complete(stage)));
        return stage;
    }

    private void complete(CompletableFuture<R> stage) {
        try {
            stage.complete(result());
        } catch (TaskException.Failed failed) {
            stage.completeExceptionally(failed.getCause() == null ? failed : failed.getCause());
        } catch (Throwable failure) {
            stage.completeExceptionally(failure);
        }
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(LoopTask.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
