package org.hob.job;

import static org.hob.job.Overlap.PARALLEL;

import org.jspecify.annotations.Nullable;

/** A job that gives a result: {@code this::read}. */
@FunctionalInterface
public non-sealed interface Work<R extends @Nullable Object> extends AnyJob {

    /** Does the work and returns its result. */
    R result() throws Exception;

    /** Makes a lambda a callback. */
    static <R extends @Nullable Object> Work<R> callback(Work<R> body) {
        return new ExplicitWork<>(new Said(JobKind.CALLBACK, PARALLEL), body);
    }

    /** Makes a lambda a coroutine. */
    static <R extends @Nullable Object> Work<R> coroutine(Work<R> body) {
        return new ExplicitWork<>(new Said(JobKind.COROUTINE, PARALLEL), body);
    }

    /** Says that a lambda may block. */
    static <R extends @Nullable Object> Work<R> blocking(Work<R> body) {
        return new ExplicitWork<>(new Said(JobKind.BLOCKING, PARALLEL), body);
    }
}
