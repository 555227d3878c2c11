package org.hob.core.job;

import java.time.Duration;
import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * A job whose calls are gathered until it and a time after it are over. Guarded by the turn.
 *
 * <pre>
 *   rests ── call ──▶ runs ──▶ cools down ──▶ was called meanwhile? yes: runs again. no: rests
 *     └──── call, on the trailing edge ─▲
 * </pre>
 */
final class Debounced extends PacedJob {

    private final long cooldown;
    private final Edge edge;
    private @Nullable LoopTask<?> running;
    private boolean again;

    Debounced(JobScope scope, Duration cooldown, Edge edge, Job job) {
        super(scope, job);
        this.cooldown = checked("cooldown", cooldown);
        this.edge = edge;
    }

    @Override
    void called() {
        boolean rests = running == null && !isWaiting();
        if (rests && edge == Edge.LEADING) begin();
        else again = true;
        if (rests && edge == Edge.TRAILING) coolDown();
    }

    private void begin() {
        var task = launch();
        running = task;
        after(task, () -> {
            running = null;
            coolDown();
        });
    }

    private void coolDown() {
        waitUntil(now() + cooldown, this::cooled);
    }

    private void cooled() {
        if (!again) return;
        again = false;
        begin();
    }

    @Override
    void forget() {
        again = false;
    }
}
