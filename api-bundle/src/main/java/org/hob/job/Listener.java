package org.hob.job;

import static org.hob.job.Overlap.PARALLEL;

/** A job that is told something: {@code this::onMotion}. */
@FunctionalInterface
public non-sealed interface Listener<T> extends AnyJob {

    /** Is told what happened. */
    void on(T what) throws Exception;

    /** Makes a lambda a callback. */
    static <T> Listener<T> callback(Listener<T> body) {
        return new ExplicitListener<>(new Said(JobKind.CALLBACK, PARALLEL), body);
    }

    /** Makes a lambda a coroutine. */
    static <T> Listener<T> coroutine(Listener<T> body) {
        return coroutine(PARALLEL, body);
    }

    /** Makes a lambda a coroutine that handles overlap in its own way. */
    static <T> Listener<T> coroutine(Overlap overlap, Listener<T> body) {
        return new ExplicitListener<>(new Said(JobKind.COROUTINE, overlap), body);
    }

    /** Says that a lambda may block. */
    static <T> Listener<T> blocking(Listener<T> body) {
        return new ExplicitListener<>(new Said(JobKind.BLOCKING, PARALLEL), body);
    }
}
