package org.hob.core.job;

import java.util.concurrent.locks.LockSupport;

/** Wakes the thread that made it at a time of the house, or earlier. */
final class Alarm {

    private final Thread sleeper = Thread.currentThread();
    private final JobScope scope;
    private final Timer timer;
    private volatile boolean over;

    Alarm(JobScope scope, long due) {
        this.scope = scope;
        timer = Timer.of(due, this::ring);
        scope.inHome(() -> scope.loop().timers().add(timer));
    }

    private void ring() {
        over = true;
        wake();
    }

    void wake() {
        LockSupport.unpark(sleeper);
    }

    boolean isOver() {
        return over;
    }

    void cancel() {
        if (!over) scope.inHome(() -> scope.loop().timers().remove(timer));
    }
}
