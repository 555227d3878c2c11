package org.hob.core.job;

import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/** A callback that was added: its job, and its place in the lane, in one. */
final class JobSegment extends CallbackSegment {

    private final Job job;

    JobSegment(JobScope scope, JobType type, @Nullable Object cause, Job job) {
        super(scope, type, cause);
        this.job = job;
    }

    @Override
    void run() throws Exception {
        job.run();
    }
}
