package org.hob.job;

import static org.hob.job.Overlap.PARALLEL;

/** A job that takes nothing and gives nothing: {@code this::tick}. */
@FunctionalInterface
public non-sealed interface Job extends AnyJob {

    /** Does the work. */
    void run() throws Exception;

    /** Makes a lambda a callback. */
    static Job callback(Job body) {
        return new ExplicitJob(new Said(JobKind.CALLBACK, PARALLEL), body);
    }

    /** Makes a lambda a coroutine. */
    static Job coroutine(Job body) {
        return new ExplicitJob(new Said(JobKind.COROUTINE, PARALLEL), body);
    }

    /** Says that a lambda may block. */
    static Job blocking(Job body) {
        return new ExplicitJob(new Said(JobKind.BLOCKING, PARALLEL), body);
    }
}
