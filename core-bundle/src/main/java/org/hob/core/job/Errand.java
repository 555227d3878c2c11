package org.hob.core.job;

import org.jspecify.annotations.Nullable;

/** Something to be done for an owner: in whose scope, how, and why. */
interface Errand {

    JobScope scope();

    JobType type();

    /** Returns why, in the terms of who asked for it; null if nobody said, or it is said elsewhere. */
    default @Nullable Object cause() {
        return null;
    }

    /** One that is nothing more. */
    record Plain(JobScope scope, JobType type) implements Errand {}
}
