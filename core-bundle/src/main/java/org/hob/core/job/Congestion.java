package org.hob.core.job;

import java.lang.System.Logger.Level;

/**
 * Looks every ten seconds after an owner whose blocking jobs wait for workers: says once that none begins any more, and once that they do again. Guarded by the
 * turn.
 */
final class Congestion {

    private static final long LOOK_AGAIN_SECONDS = 10;

    private final Loop loop;
    private final Lane lane;
    private long begun;
    private boolean told;

    Congestion(Loop loop, Lane lane) {
        this.loop = loop;
        this.lane = lane;
    }

    /** Begins to watch. Turn: held, inside the home. */
    void watch() {
        begun = lane.blocking().begun();
        loop.timers().add(new Chime(loop.clock().nanos() + LOOK_AGAIN_SECONDS * 1_000_000_000, this::look));
    }

    private void look() {
        var jobs = lane.blocking();
        boolean stands = jobs.waiting() > 0 && jobs.begun() == begun && !lane.isClosed();
        if (stands && !told) loop.journal().say(Level.WARNING, inWords(jobs));
        if (!stands && told) loop.journal().say(Level.INFO, lane.owner() + ": its blocking jobs begin again");
        told = stands;
        if (jobs.waiting() > 0 && !lane.isClosed()) {
            watch();
            return;
        }
        jobs.unwatch();
        // One may have come before that was said.
        if (!lane.isClosed() && jobs.wantsWatching()) watch();
    }

    private String inWords(WorkerLane jobs) {
        return lane.owner() + ": " + jobs.waiting() + " blocking jobs wait, and none has begun for "
                + LOOK_AGAIN_SECONDS
                + " s (expected: jobs that end; " + jobs.running() + " of it run, and "
                + loop.workers().busy() + " of "
                + Workers.LIMIT + " workers are busy)";
    }
}
