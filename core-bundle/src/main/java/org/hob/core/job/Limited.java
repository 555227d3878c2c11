package org.hob.core.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.hob.job.Job;

/** A job that is started so often in a time and no more; one call beyond that waits until it may be. Guarded by the turn. */
final class Limited extends PacedJob {

    private final int most;
    private final long time;
    private final Deque<Long> starts = new ArrayDeque<>();

    Limited(JobScope scope, int most, Duration time, Job job) {
        super(scope, job);
        if (most < 1) throw new IllegalArgumentException("runs: " + most + " (expected: 1 or more)");
        this.most = most;
        this.time = checked("time", time);
    }

    @Override
    void called() {
        if (isWaiting()) return;
        long now = now();
        while (!starts.isEmpty() && now - starts.getFirst() >= time) starts.removeFirst();
        if (starts.size() < most) begin(now);
        else waitUntil(starts.getFirst() + time, this::called);
    }

    private void begin(long now) {
        starts.addLast(now);
        start();
    }
}
