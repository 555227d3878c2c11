package org.hob.core.job;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.hob.job.TaskException;
import org.hob.job.WrongTurnException;
import org.jspecify.annotations.Nullable;

/** A stretch of code that must not take longer than that: its waits are cut short. */
final class Deadline {

    private final Duration limit;
    private final Thread thread = Thread.currentThread();

    @Nullable
    Deadline outer;

    private boolean left;
    private volatile boolean over;

    private Deadline(Duration limit) {
        this.limit = limit;
    }

    static <R extends @Nullable Object> R within(JobScope scope, Duration limit, Callable<R> code) throws Exception {
        var current = Execution.current();
        if (current != null && !current.mayWait()) {
            throw new WrongTurnException(Misuse.waits(current, "code with a time limit", true));
        }
        var execution = current == null ? scope.outside() : current;
        var deadline = new Deadline(limit);
        var timer = new Timer(scope.loop().clock().nanos() + JobScope.nanos(limit), deadline::end);
        scope.inHome(() -> scope.loop().timers().add(timer));
        Execution.bind(execution);
        execution.push(deadline);
        try {
            return code.call();
        } catch (InterruptedException interrupted) {
            if (deadline.isOver()) throw deadline.exception(execution);
            throw interrupted;
        } finally {
            execution.pop(deadline);
            Execution.bind(current);
            deadline.leave();
            scope.inHome(() -> scope.loop().timers().remove(timer));
        }
    }

    private synchronized void end() {
        if (left) return;
        over = true;
        thread.interrupt();
    }

    private synchronized void leave() {
        left = true;
        if (over) Thread.interrupted();
    }

    boolean isOver() {
        return over;
    }

    TaskException.TimedOut exception(Execution of) {
        return new TaskException.TimedOut(of.name(), limit);
    }
}
