package org.hob.core.job;

import org.hob.job.JobKind;
import org.hob.job.Overlap;

/**
 * How a job is run, and what people call it.
 *
 * @param kind where it runs
 * @param overlap what happens when it comes again while it runs
 * @param place the method that runs, as {@code Lamp.onMotion}, or the lambda, as {@code a lambda in Lamp.setUp}
 */
public record JobType(JobKind kind, Overlap overlap, String place) {

    /** Returns what stands for something that ends as a job does, but is none; what comes of it is told like a callback's. */
    static JobType none(String place) {
        return new JobType(JobKind.CALLBACK, Overlap.PARALLEL, place);
    }
}
