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

    /** Has the server do it, in the way that suits it. Returns false if the turn was taken meanwhile. Turn: held, inside the home. */
    abstract boolean serve(Server by, LoopThread me, Lease lease);

    /** Returns the job that it goes on with; null if it begins one. */
    @Nullable
    Execution resumes() {
        return null;
    }

    /** Claims it for its server; returns false if who wanted it has gone, so that it must not begin. Turn: held, inside the home. */
    boolean claim() {
        return true;
    }

    /** Returns whether it can be refused: a job that has begun has to go on some day. */
    boolean mayBeRefused() {
        return sort() == Sort.START;
    }

    /** Is told instead of being run that its owner has gone, or begins nothing any more. Turn: held, inside the home. */
    void refuse() {}
}
