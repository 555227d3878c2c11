package org.hob.core.job;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hob.job.Cancelled;
import org.hob.job.JobKind;
import org.hob.job.WrongTurnException;
import org.jspecify.annotations.Nullable;

/**
 * One running of a job: for whom, of what kind, and what has become of it.
 *
 * <p>Fields without {@code volatile} are written by the thread that runs the job alone. Of these the watchdog looks at {@code scope} and {@code type}, and
 * again after the handshake; whoever cancels the job reads {@code thread}, which is written before its task says that it runs.
 */
public class Execution {

    /** For threads that are not ours: coroutines, and threads of others while they have a turn. */
    private static final ThreadLocal<@Nullable Execution> CURRENT = new ThreadLocal<>();

    private @Nullable JobScope scope;
    private @Nullable JobType type;
    private @Nullable Object cause;
    private @Nullable Grant grant;
    private @Nullable Thread thread;
    private @Nullable LoopTask<?> task;
    private int callbacks;
    private int atomics;
    private boolean asking;
    private boolean late;
    private boolean background;
    private @Nullable Deadline deadlines;
    private @Nullable String waitsFor;

    /** How many nanoseconds of CPU time it has computed till it was last robbed, since it last waited for anything. By its own thread. */
    long computedBefore;

    private volatile @Nullable Robbery robbery;
    private volatile boolean cancelled;
    private volatile boolean condemned;

    /** Stands for a loop thread's callbacks. */
    Execution() {}

    Execution(JobScope scope, JobType type, @Nullable Object cause) {
        this.scope = scope;
        this.type = type;
        this.cause = cause;
    }

    /** Returns what the calling thread runs, if it is a job. Turn: never waits. */
    public static @Nullable Execution current() {
        return Thread.currentThread() instanceof JobThread thread ? thread.execution() : CURRENT.get();
    }

    static void bind(@Nullable Execution execution) {
        if (Thread.currentThread() instanceof JobThread thread) thread.execution(execution);
        else if (execution == null) CURRENT.remove();
        else CURRENT.set(execution);
    }

    /** Notes that it has begun after the house said that it stops. */
    final void countAsLate() {
        late = true;
    }

    final boolean isLate() {
        return late;
    }

    final void isInBackground(boolean so) {
        background = so;
    }

    /** Returns whether nobody waits for it, nor for what it starts. */
    public final boolean isInBackground() {
        return background;
    }

    /** Returns the scope that what it subscribes through others belongs to. */
    public final JobScope scope() {
        var mine = scopeIfAny();
        if (mine == null) throw new IllegalStateException("nothing runs");
        return mine;
    }

    @Nullable
    JobScope scopeIfAny() {
        return scope;
    }

    /** Returns why it runs, in the terms of who started it. */
    public @Nullable Object cause() {
        return cause;
    }

    @Nullable
    JobType type() {
        return type;
    }

    /** Runs code of the same owner as a callback inside this one. */
    final void inline(JobScope of, JobType as, Segment.Body body) throws Exception {
        var scopeBefore = scope;
        var typeBefore = type;
        scope = of;
        type = as;
        callbacks++;
        try {
            body.run();
        } finally {
            callbacks--;
            scope = scopeBefore;
            type = typeBefore;
        }
    }

    // ---- the turn

    /** Returns whether it needs the turn to go on; it may have been robbed of it. */
    public boolean runsInTurns() {
        return callbacks > 0 || atomics > 0 || (type != null && type.kind() != JobKind.BLOCKING);
    }

    /** Returns whether a callback runs, its own or one that was called right here. */
    public boolean inCallback() {
        return callbacks > 0;
    }

    final void beginAtomic() {
        atomics++;
    }

    final void endAtomic() {
        atomics--;
    }

    /** Says that a robbed job wants its turn back, so that it is not taken for one that never ends. */
    final void reportBack() {
        var by = robbery;
        if (by != null) by.acquit();
    }

    /** Waits until the loop may have given the turn to the calling thread, unless it is to end. */
    void askForTurn() {
        ask(false);
    }

    /** Is told of a grant that it did not have to ask for. */
    final void granted(Grant first) {
        grant = first;
        if (!scope().loop().turn().isHeld()) ask(true);
    }

    /** Waits for the turn even if it is to end: it unwinds in one. */
    final void awaitTurn() {
        ask(true);
    }

    /** Goes on with a grant only if it still lasts: a thread that was slow to wake may have been robbed before it began. */
    private void ask(boolean evenToEnd) {
        var turn = scope().loop().turn();
        asks(true);
        try {
            do {
                grant = Grant.await(this, evenToEnd);
            } while (!turn.isHeld());
        } finally {
            asks(false);
        }
    }

    /** Says whether it is about to wait for the turn. By its own thread. */
    final void asks(boolean now) {
        asking = now;
    }

    /** Returns whether it waits for the turn, which it may have been lent without having noticed. By its own thread. */
    final boolean isAsking() {
        return asking;
    }

    /** Gives back a turn that was granted. Has no effect if none was. */
    final void giveBack() {
        var last = grant;
        grant = null;
        if (last != null) last.giveBack();
    }

    /** Comes back from a wait with the turn, if it waited without. */
    void comeBack() {}

    /** Gives up the turn for a moment, so that what happened can be told. Has no effect where that would break one. */
    final void pause() {
        if (!mayWait()) return;
        giveBack();
        Thread.yield();
        comeBack();
    }

    // ---- waiting

    /**
     * Waits, without the turn, until that is so; whoever makes it so unparks the calling thread.
     *
     * @throws Cancelled if the job is cancelled, or the calling thread is no job and is interrupted
     * @throws WrongTurnException in a callback or inside {@code turn(…)}
     */
    public static void await(String what, BooleanSupplier so) {
        var execution = current();
        if (execution == null) Glance.await(what, so);
        else execution.awaitHere(what, so);
    }

    /**
     * Throws if the caller must not wait, for what it may happen not to have to wait for.
     *
     * @throws WrongTurnException in a callback or inside {@code turn(…)}
     */
    public static void checkMayWait(String what) {
        var execution = current();
        if (execution != null) execution.checkMayWaitHere(what);
    }

    private void checkMayWaitHere(String what) {
        if (!mayWait()) throw new WrongTurnException(Misuse.waits(this, what, inCallback()));
    }

    private void awaitHere(String what, BooleanSupplier so) {
        checkMayWaitHere(what);
        checkCancelled();
        giveBack();
        computedBefore = 0;
        boolean interrupted = false;
        waitsFor = what;
        while (!so.getAsBoolean() && !isToEnd()) {
            rest(what, so);
            interrupted |= Thread.interrupted();
        }
        waitsFor = null;
        comeBack();
        checkCancelled();
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** Rests until somebody wakes the calling thread, for whatever reason. */
    void rest(String what, BooleanSupplier so) {
        var conductor = scope().loop().conductor();
        if (conductor != null) conductor.roll().rest(this, what, so);
        else if (!Glance.sees(() -> so.getAsBoolean() || isToEnd())) LockSupport.park(this);
    }

    /** Throws if it is to end. */
    final void checkCancelled() {
        if (cancelled && task != null) task.notice();
        if (cancelled || condemned) throw new Cancelled(name());
        var over = Deadline.over(deadlines);
        if (over != null) throw over.exception(this);
    }

    final boolean isToEnd() {
        return cancelled || condemned || Deadline.over(deadlines) != null;
    }

    /** Returns whether it may wait: it is no callback, and not in the middle of {@code turn(…)}. */
    public final boolean mayWait() {
        return atomics == 0 && !inCallback();
    }

    final @Nullable Deadline deadlines() {
        return deadlines;
    }

    final void push(Deadline deadline) {
        deadline.outer = deadlines;
        deadlines = deadline;
    }

    final void pop(Deadline deadline) {
        deadlines = deadline.outer;
    }

    // ---- from other threads

    /** Says that the calling thread runs it, as that task. */
    final void runHere(LoopTask<?> as) {
        task = as;
        thread = Thread.currentThread();
    }

    /** Returns the thread that runs it, if one does. */
    final @Nullable Thread thread() {
        return thread;
    }

    /** Has it end at its next wait for something of the home, and wakes it from the one it is in. */
    final void cancel() {
        cancelled = true;
        LockSupport.unpark(thread);
    }

    /** Wakes it from whatever else it waits for. May take as long as it takes to close what it uses. */
    final void interrupt() {
        if (thread != null) thread.interrupt();
    }

    final void condemn() {
        condemned = true;
    }

    /** Returns whether it is to end wherever it is: others throw {@link Cancelled} in its name. */
    public final boolean isCondemned() {
        return condemned;
    }

    /** Begins with a clean slate; looks first, since a volatile store is dear. */
    final void uncondemn() {
        if (condemned) condemned = false;
    }

    final void forgetRobbery() {
        if (robbery != null) robbery = null;
        if (computedBefore != 0) computedBefore = 0;
    }

    final @Nullable Robbery robbery() {
        return robbery;
    }

    final void robbery(@Nullable Robbery by) {
        robbery = by;
    }

    /** Returns what it waits for in the home, in words; nothing if it does not. For people: any thread looks, and may be late. */
    final String waitsFor() {
        var what = waitsFor;
        return what == null ? "" : " (waits for " + what + ')';
    }

    /** Returns it in words: owner and place. */
    public final String name() {
        var mine = scopeIfAny();
        var how = type();
        return (mine == null ? "nobody" : mine.lane().owner()) + ": " + (how == null ? "?" : how.place());
    }
}
