package org.hob.job;

import org.osgi.annotation.versioning.ProviderType;

/** A job that is called for more often than it is to run. Closed, or with its scope, it runs no more. */
@ProviderType
public interface Paced extends Subscription {

    /** When a job runs whose calls are gathered. */
    enum Edge {
        /** At the first call, and once more if there were others. */
        LEADING,
        /** After the time in which calls are gathered. */
        TRAILING
    }

    /**
     * Calls for the job.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the owner has more waiting than it can do
     */
    void call();

    /**
     * Forgets the run that waits, and the time it waits for; a run that has begun goes on.
     *
     * <p>Turn: never waits; from elsewhere it is posted.
     */
    void cancel();
}
