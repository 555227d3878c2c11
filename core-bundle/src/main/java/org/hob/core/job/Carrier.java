package org.hob.core.job;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** How coroutines get onto the loop. */
interface Carrier {

    /** Returns its name, for people: {@code loop} or {@code portable}. */
    String name();

    /** Returns a coroutine, to be posted to its lane. */
    <R extends @Nullable Object> Segment coroutine(
            JobScope scope, JobType type, @Nullable Object cause, LoopTask<R> task, Callable<? extends R> code);

    /** Lets go the threads that it keeps, so that nothing foreign code left on them stays. */
    default void renew() {}

    /** Ends the threads that it keeps. */
    default void close() {}
}
