package org.hob.core.job;

import java.util.concurrent.locks.LockSupport;

/** Wakes the thread that made it at a time of the house, or earlier, as when its owner is gone. */
final class Alarm implements Belonging {

    private final Thread sleeper = Thread.currentThread();
    private final JobScope scope;
    private final Chime chime;
    private volatile boolean over;
    private volatile boolean gone;

    Alarm(JobScope scope, long due) {
        this.scope = scope;
        chime = new Chime(due, this::ring);
        scope.inHome(() -> scope.loop().timers().add(chime));
    }

    private void ring() {
        over = true;
        wake();
    }

    void wake() {
        LockSupport.unpark(sleeper);
    }

    @Override
    public void end() {
        gone = true;
        wake();
    }

    /** Returns whether its scope has ended, so that it may never ring. */
    boolean isGone() {
        return gone;
    }

    boolean isOver() {
        return over;
    }

    void cancel() {
        if (!over) scope.inHomeAnyway(() -> scope.loop().timers().remove(chime));
    }
}
