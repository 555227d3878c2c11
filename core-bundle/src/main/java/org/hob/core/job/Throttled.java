package org.hob.core.job;

import java.time.Duration;
import org.hob.job.Job;

/** A job that is not started again for a time; calls that come meanwhile are dropped. Guarded by the turn. */
final class Throttled extends PacedJob {

    private final long interval;
    private long last;
    private boolean hasRun;

    Throttled(JobScope scope, Duration interval, Job job) {
        super(scope, job);
        this.interval = checked("interval", interval);
    }

    @Override
    void called() {
        long now = now();
        if (hasRun && now - last < interval) return;
        hasRun = true;
        last = now;
        start();
    }

    @Override
    void forget() {
        hasRun = false;
    }
}
