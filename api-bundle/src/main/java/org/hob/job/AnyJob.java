package org.hob.job;

import java.io.Serializable;
import java.util.Optional;

/**
 * One of the four shapes of a job; {@code Serializable} only so that the annotated method behind a method reference can be found.
 *
 * <p>Its kind is the one said by {@code callback(…)}, {@code coroutine(…)} or {@code blocking(…)}, else the annotation of the method that runs, else
 * that of its class, else {@link Blocking}. A lambda that only passes on to one method counts as a reference to that method.
 */
public sealed interface AnyJob extends Serializable permits Job, Listener, Work, Handler {

    /**
     * The kind a lambda was given in so many words.
     *
     * @param kind where it runs
     * @param overlap what happens when it comes again while it runs
     */
    record Said(JobKind kind, Overlap overlap) {}

    /** Returns the kind that was given to this job in so many words, if one was. */
    default Optional<Said> said() {
        return Optional.empty();
    }

    /** Returns the code itself, without what was said about it; its bundle is the job's owner. */
    default AnyJob body() {
        return this;
    }
}
