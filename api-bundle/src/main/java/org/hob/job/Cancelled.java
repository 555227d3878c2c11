package org.hob.job;

/** Thrown at a wait of a job that has been cancelled; an {@code Error} so that {@code catch (Exception e)} does not keep the job alive. */
public final class Cancelled extends Error {

    public Cancelled(String job) {
        super(job, null, false, false);
    }
}
