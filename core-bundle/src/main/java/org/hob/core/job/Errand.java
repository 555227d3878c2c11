package org.hob.core.job;

/** Something to be done for an owner: in whose scope, and how. */
interface Errand {

    JobScope scope();

    JobType type();

    /** One that is nothing more. */
    record Plain(JobScope scope, JobType type) implements Errand {}
}
