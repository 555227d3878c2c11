package org.hob.core.job;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Looks every ten seconds after an owner whose blocking jobs wait for workers: says once that none begins any more, and once that they do again. Ends with the scope
 * that wanted it. Guarded by the turn.
 */
final class Congestion implements Belonging {

    private static final long LOOK_AGAIN_SECONDS = 10;

    private final JobScope scope;
    private final Loop loop;
    private final Lane lane;
    private @Nullable Chime chime;
    private long begun;
    private boolean told;

    Congestion(JobScope scope) {
        this.scope = scope;
        loop = scope.loop();
        lane = scope.lane();
    }

    /** Begins to watch. Turn: held, inside the home. */
    void watch() {
        begun = lane.blocking().begun();
        var next = new Chime(loop.clock().nanos() + LOOK_AGAIN_SECONDS * 1_000_000_000, this::look);
        chime = next;
        loop.timers().add(next);
    }

    private void look() {
        chime = null;
        var jobs = lane.blocking();
        boolean stands = jobs.waiting() > 0 && jobs.begun() == begun;
        if (stands && !told) loop.journal().say(Level.WARNING, inWords(jobs));
        if (!stands && told) loop.journal().say(Level.INFO, lane.owner() + ": its blocking jobs begin again");
        told = stands;
        if (jobs.waiting() > 0) {
            watch();
            return;
        }
        jobs.unwatch();
        // One may have come before that was said.
        if (jobs.wantsWatching()) watch();
        else scope.forget(this);
    }

    @Override
    public void end() {
        scope.inHomeAnyway(() -> {
            if (chime != null) loop.timers().remove(chime);
            lane.blocking().unwatch();
        });
    }

    private String inWords(WorkerLane jobs) {
        return lane.owner() + ": " + jobs.waiting() + " blocking jobs wait, and none has begun for "
                + LOOK_AGAIN_SECONDS
                + " s (expected: jobs that end; " + jobs.running() + " of it run, and "
                + loop.workers().busy() + " of "
                + Workers.LIMIT + " workers are busy)";
    }
}
