package org.hob.core.job;

import static org.hob.core.job.TaskState.CANCELLED;
import static org.hob.core.job.TaskState.NOBODY_WAITS;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.hob.job.Cancelled;
import org.hob.job.JobKind;
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
public class LoopTask<R extends @Nullable Object> extends Interruptible implements Task<R>, Belonging {

    private static final long TIME_TO_ASK = 5_000_000_000L;
    private static final VarHandle STATE = field("state", TaskState.class);

    // When its failure is logged.
    private static final byte LATER = 0; // after a while, unless somebody asks for it till then
    private static final byte AT_ONCE = 1;
    private static final byte ASKED_FOR = 2; // it is his who asks for it

    private final JobScope scope;
    private final JobType type;
    private volatile TaskState state = NOBODY_WAITS;
    private volatile byte failure = LATER;

    // Of the list of its scope.
    @Nullable
    LoopTask<?> previous;

    @Nullable
    LoopTask<?> next;

    boolean linked;

    LoopTask(JobScope scope, JobType type) {
        this.scope = scope;
        this.type = type;
    }

    /** Returns the task of a job of that kind. */
    static <R extends @Nullable Object> LoopTask<R> of(JobScope scope, JobType type) {
        return type.kind() == JobKind.CALLBACK ? new LoopTask<>(scope, type) : new Executed<>(scope, type);
    }

    JobScope scope() {
        return scope;
    }

    JobType type() {
        return type;
    }

    /** Returns what runs it, if that is its own: a callback has none. */
    @Nullable
    Execution execution() {
        return null;
    }

    /** Keeps what runs it. */
    void execution(Execution as) {
        throw new IllegalStateException(type.place() + ": a callback (expected: a coroutine, or a worker's job)");
    }

    // ---- running

    /** Runs the code as this task, on the calling thread; {@code as} is null for a callback, which cannot be interrupted. */
    void run(@Nullable Execution as, Callable<? extends R> code) {
        if (!begin(as)) return;
        TaskState end;
        try {
            end = TaskState.result(code.call());
        } catch (Cancelled cancelled) {
            end = CANCELLED;
        } catch (Throwable failure) {
            // What it waited for has gone with its own scope.
            boolean isGone = failure instanceof TaskException.WasCancelled && scope.isClosed();
            end = isGone ? CANCELLED : new TaskState.Failure(failure);
        }
        end(as, end);
    }

    private boolean begin(@Nullable Execution as) {
        if (isDone()) return false;
        if (as == null) return true;
        execution(as);
        as.runHere(this);
        if (!beginsRunning()) return false;
        scope.loop().begun(as);
        return true;
    }

    private void end(@Nullable Execution as, TaskState end) {
        boolean cancelled = as != null && leave(as);
        become(cancelled ? CANCELLED : end);
    }

    /** Lets nobody interrupt its thread any more; returns whether it was cancelled. */
    private boolean leave(Execution as) {
        boolean cancelled = leave(as, scope.loop());
        scope.loop().ended(as);
        return cancelled;
    }

    public final void complete(R value) {
        become(TaskState.result(value));
    }

    public final void fail(Throwable failure) {
        become(failure instanceof Cancelled ? CANCELLED : new TaskState.Failure(failure));
    }

    private void become(TaskState end) {
        var before = state;
        while (before instanceof TaskState.Waiting && !STATE.compareAndSet(this, before, end)) before = state;
        if (!(before instanceof TaskState.Waiting waiting)) return;
        scope.forget(this);
        try {
            over();
        } finally {
            if (waiting != NOBODY_WAITS) waiting.tell(this::tell);
        }
        if (end instanceof TaskState.Failure(var cause)) {
            scope.lane().failed();
            reportUnlessObserved(cause);
        }
    }

    /** Is called when it has ended. Any thread. */
    void over() {}

    private void tell(Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            scope.loop().journal().failed(scope.lane().owner() + ": what follows " + type.place(), failure);
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
        switch (failure) {
            case AT_ONCE -> report(cause);
            case LATER -> {
                var later = new Chime(scope.loop().clock().nanos() + TIME_TO_ASK, () -> {
                    if (failure != ASKED_FOR) report(cause);
                });
                scope.inHome(() -> scope.loop().timers().add(later));
            }
            default -> {}
        }
    }

    private void report(Throwable cause) {
        scope.loop().journal().failed(scope.lane().owner() + ": " + type.place(), cause);
    }

    // ---- from outside

    /** A callback cannot be interrupted: it is over for who waits for it, and kept from beginning if it has not. */
    @Override
    public final void cancel() {
        if (type.kind() == JobKind.CALLBACK || keepFromBeginning()) become(CANCELLED);
        else cancelRunning(execution(), scope.loop(), () -> become(CANCELLED));
    }

    @Override
    public final void end() {
        cancel();
    }

    @Override
    public final boolean isDone() {
        return !(state instanceof TaskState.Waiting);
    }

    /** Returns its job, and where that stands if it runs, in words. */
    public final String inWords() {
        var job = execution();
        if (job == null || isDone()) return type.place();
        var on = job.thread();
        return on == null ? type.place() : type.place() + Spot.of(on) + job.waitsFor();
    }

    boolean isRunBy(@Nullable Execution current) {
        return current != null && current == execution();
    }

    boolean hasFailed() {
        return state instanceof TaskState.Failure;
    }

    boolean hasResult() {
        return state instanceof TaskState.Result;
    }

    @Override
    public final R await() {
        failure = ASKED_FOR;
        if (!isDone()) {
            var waiter = Thread.currentThread();
            Runnable wake = () -> LockSupport.unpark(waiter);
            then(wake);
            try {
                Execution.await(type.place(), this::isDone);
            } finally {
                forget(wake);
            }
        }
        return result();
    }

    @Override
    public final R await(Duration limit) {
        failure = ASKED_FOR;
        if (!isDone()) {
            var alarm = scope.alarm(limit);
            Runnable wake = alarm::wake;
            then(wake);
            try {
                Execution.await(type.place(), () -> isDone() || alarm.isOver());
            } finally {
                alarm.cancel();
                forget(wake);
            }
            if (!isDone()) throw new TaskException.TimedOut(type.place(), limit);
        }
        return result();
    }

    @SuppressWarnings("unchecked")
    private R result() {
        if (state instanceof TaskState.Result(var value)) return (R) value;
        throw TaskState.failure(state, type.place());
    }

    /** Has its failure logged at once: nobody will ask for it. */
    public final LoopTask<R> report() {
        if (failure == LATER) failure = AT_ONCE;
        return this;
    }

    /** Has its failure logged by nobody but who asks for it. */
    public final LoopTask<R> observe() {
        failure = ASKED_FOR;
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
        failure = ASKED_FOR;
        var asks = Execution.current();
        var asking = asks == null ? scope : asks.scope();
        var type = scope.loop().classifier().of(job);
        then(() -> asking.launchQuietly(type, () -> job.on(this)));
    }

    @Override
    public final CompletionStage<R> toStage() {
        failure = ASKED_FOR;
        var stage = new CompletableFuture<R>();
        then(() -> scope.lane().postStage(() -> Bodies.complete(stage, this::result)));
        return stage;
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(LoopTask.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
