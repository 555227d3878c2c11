package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** What a job is going to do between getting the turn and giving it up; it waits for that in a lane, and is its own node there. */
abstract class Segment extends Node {

    /** How a segment stands to the gate of its bundle. */
    enum Sort {
        /** Begins a job: not while a job of the bundle is robbed, not in a scope that has ended. */
        START,
        /** Goes on with a job: not while a robbed job of the bundle computes. */
        RESUME,
        /** The home's own work: always. */
        HOME
    }

    /** Foreign code that may fail in any way. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    abstract Sort sort();

    /** Returns whose segment it is. */
    abstract Execution execution(LoopThread server);

    /** Returns the job that it goes on with; null if it begins one. */
    @Nullable
    Execution resumes() {
        return null;
    }

    /** Returns the thread that will have the turn. */
    Thread runner(LoopThread server) {
        return server;
    }

    /** Does it. Turn: held, outside the home unless it is the home's own work. */
    abstract void run(LoopThread server) throws Exception;

    /** Is called when it has been done, by who did it. Turn: held, inside the home, unless it was taken away. */
    void after() {}

    /** Returns whether its owner has gone, so that it must not begin. */
    boolean isRefused() {
        return false;
    }

    /** Returns whether it can be refused: a job that has begun has to go on some day. */
    boolean mayBeRefused() {
        return sort() == Sort.START;
    }

    /** Is told instead of being run that its owner has gone, or begins nothing any more. Turn: held, inside the home. */
    void refuse() {}
}
