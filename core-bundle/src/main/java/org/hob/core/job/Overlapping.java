package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/** What a standing job does when it is to start again while it is still running. Guarded by the turn. */
abstract class Overlapping {

    private static final Overlapping BOTH_RUN = new Overlapping() {
        @Override
        void start(StandingJob job, Segment.Body body, @Nullable Object cause) {
            job.launch(body, cause);
        }
    };

    static Overlapping of(Overlap overlap) {
        return switch (overlap) {
            case PARALLEL -> BOTH_RUN;
            case SINGLE, RESTART, QUEUED -> new OneRuns(overlap);
        };
    }

    /** Starts the job, now or when its time has come. Turn: held, inside the home. */
    abstract void start(StandingJob job, Segment.Body body, @Nullable Object cause);

    /** Forgets what waits. Turn: held, inside the home. */
    void forget(StandingJob job) {}

    /** What waits counts as waiting in the owner's lane. */
    private static final class OneRuns extends Overlapping {

        private final Overlap overlap;
        private final Deque<Start> waiting = new ArrayDeque<>();
        private @Nullable LoopTask<?> running;

        private record Start(Segment.Body body, @Nullable Object cause) {}

        OneRuns(Overlap overlap) {
            this.overlap = overlap;
        }

        @Override
        void start(StandingJob job, Segment.Body body, @Nullable Object cause) {
            var now = running;
            if (now == null) {
                run(job, body, cause);
                return;
            }
            if (overlap == Overlap.SINGLE) return;
            if (overlap == Overlap.RESTART) forget(job);
            waiting.add(new Start(body, cause));
            job.scope().lane().queued(1);
            if (overlap == Overlap.RESTART) now.cancel();
        }

        private void run(StandingJob job, Segment.Body body, @Nullable Object cause) {
            var started = job.launch(body, cause);
            running = started;
            started.then(() -> job.scope().post(() -> ended(job)));
        }

        private void ended(StandingJob job) {
            running = null;
            var next = waiting.poll();
            if (next == null) return;
            job.scope().lane().queued(-1);
            run(job, next.body, next.cause);
        }

        @Override
        void forget(StandingJob job) {
            job.scope().lane().queued(-waiting.size());
            waiting.clear();
        }
    }
}
